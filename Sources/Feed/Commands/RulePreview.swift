/// What a rule change would have done.
public struct RulePreview: Codable, Sendable, Equatable {
  /// How many calls were looked at.
  public var looked: Int
  /// Those that would have been decided otherwise.
  public var calls: [CallID]
  /// Whether the change lets more through.
  public var loosens: Bool

  /// All members, in the order in which they are written.
  public init(looked: Int, calls: [CallID], loosens: Bool) {
    self.looked = looked
    self.calls = calls
    self.loosens = loosens
  }
}
