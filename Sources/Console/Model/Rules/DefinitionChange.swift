import Feed

/// A tool's changed definition that waits for an operator, as it was shown.
struct DefinitionChange: Sendable, Equatable {
  var server: String
  var change: ToolChange

  /// None of a tool that is defined as before, or that is gone: there is nothing to accept.
  init?(_ row: RulesBoard.Row, _ tool: ToolRules?) {
    guard let drift = tool?.drift, drift.kind != .removed, !drift.hash.isEmpty else { return nil }
    server = row.server
    change = drift
  }

  /// So much of the hash as a person compares.
  var mark: String { String(change.hash.prefix(8)) }
}
