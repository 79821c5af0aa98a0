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

  /// How many lines a page has, for moving in it.
  func lineCount(of page: Page) -> Int {
    switch page {
    case .text(let view): TextScreen(self, view, size: size).lines.count
    case .call(let view): body(of: view)?.count ?? 0
    }
  }

  /// The words of a page, for searching in it.
  func lineTexts(of page: Page) -> [String] {
    switch page {
    case .text(let view): TextScreen(self, view, size: size).lines.map(\.text)
    case .call(let view): body(of: view).map { body in body[0..<body.count].map(\.text) } ?? []
    }
  }

  private func body(of view: CallView) -> CallBody? {
    sheet(of: view).map { CallBody($0, of: view, model: self, columns: size.columns) }
  }
}
