extension ClientsReport {
  /// The report as a section of a Markdown document, line by line.
  public var markdown: [String] {
    ["## MCP servers of the clients on this machine", "", MarkdownText.escaped(summary), ""]
      + sections.flatMap(\.markdown)
  }
}

extension ClientsReport.Section {
  fileprivate var markdown: [String] {
    let title =
      "### \(file.place.client.rawValue), \(file.place.scope.rawValue): \(MarkdownText.escaped(file.place.path))"
    let problems = file.problems.flatMap { ["Can't be read: \(MarkdownText.escaped($0))", ""] }
    guard !entries.isEmpty else { return [title, ""] + problems }
    return [title, ""] + problems + MarkdownText.head(["Server", "Runs", "Remarks"]) + entries.map(\.markdownRow) + [""]
  }
}

extension ClientsReport.Entry {
  fileprivate var markdownRow: String {
    let project = server.project.map { ", for \($0)" } ?? ""
    return MarkdownText.row([
      MarkdownText.escaped("\(server.name)\(project)\(server.isEnabled ? "" : " (switched off)")"),
      MarkdownText.escaped(server.shownReach),
      remarks.map { MarkdownText.escaped($0.message) }.joined(separator: "<br>"),
    ])
  }
}
