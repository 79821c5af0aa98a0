import Feed

extension Model {
  /// The call that Live's pane shows: the one under the cursor.
  var selectedSheet: CallSheet? {
    if focus == .held || feed.current == nil, let entry = held.selectedEntry { return CallSheet(entry) }
    return feed.current?.call.map { CallSheet($0) }
  }

  /// What is known of the call that a page shows.
  func sheet(of view: CallView) -> CallSheet? {
    if let entry = held[view.id] {
      var sheet = CallSheet(entry)
      if let trace = view.answer?.row.decided.trace { sheet.decided.trace = trace }
      return sheet
    }
    if let answer = view.answer { return CallSheet(answer.row, hour: answer.hour) }
    return feed[.call(view.id)]?.call.map { CallSheet($0) }
  }

  /// A rule with the file it stands in: `runware.json /tools/imageInference/require_approval/0`.
  func place(of rule: String, server: String) -> String {
    guard rule.hasPrefix("/"), let file = rules.server(RulesBoard.Row(server: server, tool: nil))?.file else {
      return rule
    }
    return "\(file.split(separator: "/").last ?? "") \(rule)"
  }

  /// The lines of a page, for moving and searching in it.
  private func lines(of page: Page) -> [BodyLine] {
    switch page {
    case .text(let view): TextScreen(self, view, size: size).lines
    case .call(let view): sheet(of: view).map { CallBody($0, model: self, columns: size.columns).lines } ?? []
    }
  }

  func lineCount(of page: Page) -> Int { lines(of: page).count }
  func lineTexts(of page: Page) -> [String] { lines(of: page).map(\.text) }
}
