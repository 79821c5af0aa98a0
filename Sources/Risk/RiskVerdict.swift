/// How much a call could harm, and why: what a badge shows.
public struct RiskVerdict: Codable, Sendable, Equatable {
  /// The most severe kind of thing that anything speaks for.
  public var category: RiskCategory
  /// The highest level that anything speaks for.
  public var level: RiskLevel
  /// Why, with the evidence quoted; the first is the one for a person in a hurry. Never empty.
  public var reasons: [String]

  /// A verdict with its reasons, at least one.
  public init(category: RiskCategory, level: RiskLevel, reasons: [String]) {
    self.category = category
    self.level = level
    self.reasons = reasons
  }
}
