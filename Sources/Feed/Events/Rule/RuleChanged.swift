/// An operator set or cleared an override.
public struct RuleChanged: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "rule.changed"

  /// What was set or taken away.
  public var override: RuleOverride
  /// Whether it was taken away.
  public var cleared: Bool
  /// Who did it now.
  public var by: String
  /// Whether more passes than before.
  public var loosens: Bool

  /// All members, in the order in which they are written.
  public init(override: RuleOverride, cleared: Bool, by: String, loosens: Bool) {
    self.override = override
    self.cleared = cleared
    self.by = by
    self.loosens = loosens
  }
}
