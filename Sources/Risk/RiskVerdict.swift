/// How much a call could harm, and why: what a badge shows.
public struct RiskVerdict: Codable, Sendable, Equatable {
  public var category: RiskCategory
  public var level: RiskLevel
  /// Why, with the evidence quoted; the first is the one for a person in a hurry. Never empty.
  public var reasons: [String]

  public init(category: RiskCategory, level: RiskLevel, reasons: [String]) {
    self.category = category
    self.level = level
    self.reasons = reasons
  }
}
