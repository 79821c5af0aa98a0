/// One rule, for a person.
public struct RuleLine: Codable, Sendable, Equatable {
  /// A JSON Pointer into the policy document, or a word in parentheses.
  public var rule: String
  /// `require`, `deny if`, `limit`, `ask if`; among the rules of a tool `all tools` for those that all share, `drift`
  /// for a definition that nobody has accepted, and `override` for an operator's word.
  public var kind: String
  /// Such as `width ≤ 2048`.
  public var text: String
  /// What the agent is told.
  public var message: String?
  /// How often it decided a call in the last hour.
  public var hits: Int
  /// The counter, if the rule has one.
  public var gauge: Gauge?
  /// Whether an operator's `allow` answers it, so that it asks nobody; none = no.
  public var lifted: Bool?

  /// All members, in the order in which they are written.
  public init(
    rule: String, kind: String, text: String, message: String? = nil, hits: Int, gauge: Gauge? = nil,
    lifted: Bool? = nil
  ) {
    self.rule = rule
    self.kind = kind
    self.text = text
    self.message = message
    self.hits = hits
    self.gauge = gauge
    self.lifted = lifted
  }
}
