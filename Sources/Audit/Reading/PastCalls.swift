import Feed

/// What one look into the past has found.
public struct PastCalls: Sendable, Equatable {
  /// Oldest first.
  public var calls: [CallRow]
  /// The place before which the next look goes on; none = everything was looked at.
  public var before: Int?

  /// What was found.
  public init(calls: [CallRow], before: Int? = nil) {
    self.calls = calls
    self.before = before
  }
}
