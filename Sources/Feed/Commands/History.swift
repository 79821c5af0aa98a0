/// The calls that a filter let through, oldest first.
public struct History: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The calls, the oldest first.
  public var calls: [CallRow]
  /// Where to go on, for the next question's `before`; none = there is nothing older.
  public var before: Int?

  /// All members, in the order in which they are written.
  public init(seq: Int, calls: [CallRow], before: Int? = nil) {
    self.seq = seq
    self.calls = calls
    self.before = before
  }
}
