/// The overrides that were taken away.
public struct RuleCleared: Codable, Sendable, Equatable {
  /// What was taken away.
  public var overrides: [RuleOverride]

  /// All members, in the order in which they are written.
  public init(overrides: [RuleOverride]) {
    self.overrides = overrides
  }
}
