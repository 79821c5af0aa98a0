/// One of the reasons for which a call is held.
public struct HoldReason: Codable, Sendable, Equatable {
  /// A JSON Pointer into the policy document, or a word in parentheses.
  public var rule: String
  /// The rule's own words.
  public var text: String
  /// What in the call made the rule apply, such as `numberResults 6 > 4`.
  public var because: String

  /// All members, in the order in which they are written.
  public init(rule: String, text: String, because: String) {
    self.rule = rule
    self.text = text
    self.because = because
  }
}
