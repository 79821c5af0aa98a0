/// The overrides that were taken away.
public struct RuleCleared: Codable, Sendable, Equatable {
  public var overrides: [RuleOverride]

  public init(overrides: [RuleOverride]) {
    self.overrides = overrides
  }
}
