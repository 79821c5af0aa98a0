import Feed

/// A tool's changed definition that waits for an operator, as it was shown.
struct DefinitionChange: Sendable, Equatable {
  var server: String
  var change: ToolChange

  /// None of a tool that is defined as before, or of one that is gone, which has no definition to look at.
  init?(_ row: RulesBoard.Row, _ tool: ToolRules?) {
    guard let drift = tool?.drift, drift.kind != .removed, !drift.hash.isEmpty else { return nil }
    server = row.server
    change = drift
  }

  /// Whether the change itself tells all that differs: texts, none of them cut. What became of a schema is not in it, nor
  /// is a tool that is new.
  var tellsAll: Bool {
    guard change.kind == .changed, let texts = change.texts, !texts.isEmpty, texts.count < Self.mostTexts else {
      return false
    }
    return change.members.allSatisfy { ["title", "description"].contains($0) }
      && !texts.contains { $0.pieces.contains { $0.text.contains("…") } }
  }

  /// From so many on a change may have more texts than it tells.
  private static let mostTexts = 8

  /// So much of the hash as a person compares.
  var mark: String { String(change.hash.prefix(8)) }
}
