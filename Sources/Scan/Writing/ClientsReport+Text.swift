import Text

extension ClientsReport {
  /// The report for a person, in lines of at most so many columns. `home` is written `~`.
  public func text(columns: Int, repertoire: VisibleText.Repertoire, home: String) -> [String] {
    var page = Page(columns: columns, repertoire: repertoire)
    for section in sections { section.write(on: &page, home: home) }
    page.gap()
    page.add(summary)
    return page.lines
  }

  /// How much was found, and how much of it asks for a person.
  var summary: String {
    let servers = sections.reduce(0) { $0 + $1.entries.count }
    guard !sections.isEmpty else {
      return "no client names an MCP server; \(places.count) places were looked at (--json lists them)"
    }
    let open = sections.reduce(0) { $0 + $1.entries.count { !$0.remarks.isEmpty } }
    let found =
      "\(servers == 1 ? "1 server" : "\(servers) servers") in \(sections.count == 1 ? "1 file" : "\(sections.count) files")"
    return open == 0 ? "\(found): nothing to say of them" : "\(found), something to say of \(open)"
  }
}

extension ClientsReport.Section {
  fileprivate func write(on page: inout Page, home: String) {
    page.gap()
    page.add("\(file.place.client.rawValue), \(file.place.scope.rawValue): \(file.place.path.shortened(home))")
    for problem in file.problems { page.add("can't be read: \(problem)", indent: 2, mark: "! ") }
    for entry in entries {
      page.gap()
      let project = entry.server.project.map { ", for \($0.shortened(home))" } ?? ""
      page.add("\(entry.server.name)\(project)\(entry.server.isEnabled ? "" : " (switched off)")", indent: 2)
      let reach = entry.server.shownReach
      if !reach.isEmpty { page.add(reach, indent: 4) }
      for remark in entry.remarks { page.add(remark.message, indent: 4, mark: "! ") }
    }
  }
}

extension String {
  /// A path with the home directory as `~`.
  fileprivate func shortened(_ home: String) -> String {
    hasPrefix("\(home)/") ? "~\(dropFirst(home.count))" : self
  }
}
