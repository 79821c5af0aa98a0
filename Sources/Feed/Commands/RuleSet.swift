/// The override that is now in force.
public struct RuleSet: Codable, Sendable, Equatable {
  public var override: RuleOverride

  public init(override: RuleOverride) {
    self.override = override
  }
}
