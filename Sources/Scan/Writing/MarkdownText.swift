import Text

/// Text in a Markdown document that stays text: no markup, no link, no HTML, whoever wrote it.
enum MarkdownText {
  private static let active: Set<Unicode.Scalar> = Set("\\`*_[]<>#|~&!:@.$".unicodeScalars)

  /// On one line, with a backslash before every character that Markdown could take for its own.
  static func escaped(_ text: String) -> String {
    VisibleText(text).text.unicodeScalars.map { active.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A row of a table.
  static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// The head of a table.
  static func head(_ titles: [String]) -> [String] { [row(titles), row(titles.map { _ in "---" })] }
}
