/// A rule's no.
public struct Denial: Sendable, Hashable {
  /// What kind of rule said it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case suspended, lockdown, noPolicy, override, hidden, notListed, require, denyIf, amount, limit, drift
    case method, unknownMethod
  }

  /// A JSON Pointer into the document, or `(no policy)`, `(hidden)`, `(default)`, `(suspended)`, `(lockdown)`,
  /// `(drift)`, `(override 17)`.
  public let rule: String
  /// What kind of rule said it.
  public let kind: Kind
  /// What the agent is told: the rule's `on_deny`, else what was found.
  public let message: String
  /// What was found, in words: `width 4096 > 2048`.
  public let because: String

  /// A denial in all its words.
  public init(rule: String, kind: Kind, message: String, because: String) {
    self.rule = rule
    self.kind = kind
    self.message = message
    self.because = because
  }
}
