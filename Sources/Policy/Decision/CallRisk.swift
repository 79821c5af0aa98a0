/// How much a call could harm, in the words of ``RiskVocabulary``: the gate is told, it does not judge that itself.
public struct CallRisk: Sendable, Hashable {
  /// Such as `High`.
  public let level: String
  /// Such as `Execute`.
  public let category: String
  /// The kinds of signals that the arguments give, such as `secretPath`.
  public let signals: [String]

  /// The risk of one call.
  public init(level: String, category: String, signals: [String]) {
    self.level = level
    self.category = category
    self.signals = signals
  }
}
