/// The newest calls, oldest first.
public struct Recent: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The calls, the oldest first.
  public var calls: [CallRow]

  /// All members, in the order in which they are written.
  public init(seq: Int, calls: [CallRow]) {
    self.seq = seq
    self.calls = calls
  }
}
