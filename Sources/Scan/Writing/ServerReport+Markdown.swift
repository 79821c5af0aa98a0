import Risk

extension ServerReport {
  /// The report as a section of a Markdown document, line by line.
  public var markdown: [String] {
    var lines = ["## \(MarkdownText.escaped(heading))", ""]
    if !tools.isEmpty {
      lines += MarkdownText.head(["Level", "Category", "Tool", "Why"]) + tools.map(\.markdownRow) + [""]
    }
    if let policy { lines += policy.markdown }
    return lines
  }
}

extension ScannedTool {
  fileprivate var markdownRow: String {
    let notes = findings.map { "\($0.note) at \($0.pointer)" }
    let why = (notes + risk.reasons).map(MarkdownText.escaped)
    return MarkdownText.row([
      risk.level.rawValue, risk.category.rawValue, MarkdownText.escaped(name), why.joined(separator: "<br>"),
    ])
  }
}

extension PolicyReview {
  fileprivate var markdown: [String] {
    let title = "### \(MarkdownText.escaped(file))"
    guard !gaps.isEmpty else { return [title, "", "Leaves nothing open.", ""] }
    return [title, ""] + MarkdownText.head(["", "What"])
      + gaps.map { MarkdownText.row([$0.isOpen ? "open" : "note", MarkdownText.escaped($0.message)]) } + [""]
  }
}
