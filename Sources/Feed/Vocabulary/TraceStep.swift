/// One thing that was looked at on the way to a decision.
public struct TraceStep: Codable, Sendable, Equatable {
  /// A JSON Pointer into the policy document, or a word in parentheses.
  public var rule: String
  /// What came of it: `pass`, `deny`, `ask` or `count`.
  public var outcome: String
  /// What was compared, for a person.
  public var note: String

  /// All members, in the order in which they are written.
  public init(rule: String, outcome: String, note: String) {
    self.rule = rule
    self.outcome = outcome
    self.note = note
  }
}
