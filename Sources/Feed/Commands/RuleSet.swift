/// The override that is now in force.
public struct RuleSet: Codable, Sendable, Equatable {
  /// The override as it is now.
  public var override: RuleOverride

  /// All members, in the order in which they are written.
  public init(override: RuleOverride) {
    self.override = override
  }
}
