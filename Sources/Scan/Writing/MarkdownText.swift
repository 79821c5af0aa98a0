import Text

/// Text in a Markdown document that stays text: no markup, no link, no HTML, whoever wrote it.
enum MarkdownText {
  private static let active: Set<Unicode.Scalar> = Set("\\`*_[]<>#|~&!@$".unicodeScalars)

  /// On one line, with a backslash before every character that Markdown could take for its own.
  static func escaped(_ text: String) -> String {
    var out = ""
    var before: Unicode.Scalar?
    for scalar in VisibleText(text).text.unicodeScalars {
      // What begins like an address becomes a link without any markup: `https://` and `www.`.
      let begins = (scalar == "/" && before == ":") || (scalar == "." && (before == "w" || before == "W"))
      if active.contains(scalar) || begins { out += "\\" }
      out.unicodeScalars.append(scalar)
      before = scalar
    }
    return out
  }

  /// A row of a table.
  static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// The head of a table.
  static func head(_ titles: [String]) -> [String] { [row(titles), row(titles.map { _ in "---" })] }
}
