import Feed

extension Model {
  /// What the rule that held a call says to a person; an ended call does not tell it. None unless the rules that are
  /// known here are surely those that the call met: they were in force already, and nothing has changed them since.
  func question(of row: CallRow) -> String? {
    let place = RulesBoard.Row(server: row.decided.server, tool: row.decided.tool)
    guard row.decided.decision == .hold, let rule = row.decided.rule, rules.askedAt != nil,
      let server = rules.server(place), server.readAt <= row.ts
    else { return nil }
    let lines = rules.tool(place)?.lines ?? server.allTools
    return lines.first { $0.rule.utf8.elementsEqual(rule.utf8) }?.message
  }
}
