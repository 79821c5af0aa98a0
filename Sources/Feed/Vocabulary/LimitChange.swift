/// A new maximum for one named counter.
public struct LimitChange: Codable, Sendable, Equatable {
  public var counter: String
  /// An exact decimal, not negative.
  public var max: String

  public init(counter: String, max: String) {
    self.counter = counter
    self.max = max
  }
}
