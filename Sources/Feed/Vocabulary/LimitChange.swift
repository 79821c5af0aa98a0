/// A new maximum for one named counter.
public struct LimitChange: Codable, Sendable, Equatable {
  /// The counter's name in the policy.
  public var counter: String
  /// An exact decimal, not negative.
  public var max: String

  /// All members, in the order in which they are written.
  public init(counter: String, max: String) {
    self.counter = counter
    self.max = max
  }
}
