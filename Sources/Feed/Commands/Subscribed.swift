/// What the gateway answers to `subscribe`.
public struct Subscribed: Codable, Sendable, Equatable {
  /// The newest event's place when the subscription began.
  public var seq: Int

  /// All members, in the order in which they are written.
  public init(seq: Int) {
    self.seq = seq
  }
}
