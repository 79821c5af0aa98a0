/// One question to the operators, made of every rule that asks.
public struct HoldDemand: Sendable, Hashable {
  /// Every rule that asks, in order.
  public let reasons: [HoldReason]
  /// The shortest of the rules' timeouts.
  public let timeoutSeconds: Int
  /// The largest number of operators that a rule asks for.
  public let approvers: Int
}

/// Why a call is held.
public struct HoldReason: Sendable, Hashable {
  /// A JSON Pointer into the document, `(drift)` or `(override 17)`.
  public let rule: String
  /// The rule's `reason`, else the rule itself in words.
  public let text: String
  /// What was found, in words: `numberResults 6 > 4`.
  public let because: String
}
