/// How much a call could harm, and why: what a badge shows.
public struct RiskVerdict: Codable, Sendable, Equatable {
  /// The most severe kind of thing that the evidence speaks for.
  public var category: RiskCategory
  /// How much that could harm.
  public var level: RiskLevel
  /// Why, with the evidence quoted; the first is the one for a person in a hurry. Never empty.
  public var reasons: [String]
  /// How sure the category is, from 0 (nothing is known) to 1 (a person said so), in hundredths; none in records of
  /// versions that didn't tell.
  public var confidence: Double?

  /// A verdict with its reasons, at least one.
  public init(category: RiskCategory, level: RiskLevel, reasons: [String], confidence: Double? = nil) {
    self.category = category
    self.level = level
    self.reasons = reasons
    self.confidence = confidence
  }
}
