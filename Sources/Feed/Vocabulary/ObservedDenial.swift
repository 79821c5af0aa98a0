/// What a policy in observe mode would have done to a call that passed.
public struct ObservedDenial: Codable, Sendable, Equatable {
  public var decision: Decision
  public var rule: String
  public var message: String

  public init(decision: Decision, rule: String, message: String) {
    self.decision = decision
    self.rule = rule
    self.message = message
  }
}
