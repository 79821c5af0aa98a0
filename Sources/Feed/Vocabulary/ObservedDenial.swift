/// What a policy in observe mode would have done to a call that passed.
public struct ObservedDenial: Codable, Sendable, Equatable {
  /// `deny` or `hold`.
  public var decision: Decision
  /// The rule that would have decided.
  public var rule: String
  /// What the agent would have been told.
  public var message: String

  /// All members, in the order in which they are written.
  public init(decision: Decision, rule: String, message: String) {
    self.decision = decision
    self.rule = rule
    self.message = message
  }
}
