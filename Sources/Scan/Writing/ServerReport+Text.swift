import Risk
import Text

extension ServerReport {
  private static let widths = (level: 10, category: 13)

  /// The report for a person, in lines of at most so many columns.
  public func text(columns: Int, repertoire: VisibleText.Repertoire) -> [String] {
    var page = Page(columns: columns, repertoire: repertoire)
    page.add(heading)
    if !tools.isEmpty { table(on: &page) }
    if let policy { policy.write(on: &page) }
    return page.lines
  }

  /// The server, and how many tools of which level it has.
  var heading: String {
    switch listing {
    case .failed(let reason): return "\(server) (\(transport)): not scanned: \(reason)"
    case .tools(let tools):
      let own = ownName.map { "\($0), " } ?? ""
      let levels = RiskLevel.allCases.reversed().compactMap { level in
        let count = tools.count { $0.risk.level == level }
        return count == 0 ? nil : "\(count) \(level.rawValue)"
      }
      let counted = tools.count == 1 ? "1 tool" : "\(tools.count) tools"
      let title = "\(server) (\(own)\(transport)): \(counted)"
      return levels.isEmpty ? title : "\(title), \(levels.joined(separator: ", "))"
    }
  }

  private func table(on page: inout Page) {
    page.gap()
    page.row([("LEVEL", Self.widths.level), ("CATEGORY", Self.widths.category)], "TOOL, AND WHY")
    for tool in tools {
      page.row(
        [(tool.risk.level.rawValue, Self.widths.level), (tool.risk.category.rawValue, Self.widths.category)], tool.name)
      let indent = Self.widths.level + Self.widths.category
      for finding in tool.findings { page.add("\(finding.note) at \(finding.pointer)", indent: indent, mark: "! ") }
      for line in tool.risk.lines { page.item(line, indent: indent + 2) }
    }
  }
}

extension PolicyReview {
  /// What is open is marked with `!`, what is only worth knowing with `-`.
  func write(on page: inout Page) {
    page.gap()
    let open = gaps.count(where: \.isOpen)
    page.add("\(file): \(open == 0 ? "leaves nothing open" : open == 1 ? "1 thing open" : "\(open) things open")")
    for gap in gaps { page.add(gap.message, indent: 2, mark: gap.isOpen ? "! " : "- ") }
  }
}

extension RiskVerdict {
  /// The reasons, and how sure they make, a line each.
  fileprivate var lines: [String] {
    reasons + (confidence.map { ["\(Int(($0 * 100).rounded())) % sure"] } ?? [])
  }
}
