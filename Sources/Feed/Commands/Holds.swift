/// The open questions, oldest first.
public struct Holds: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The questions.
  public var holds: [HeldCall]

  /// All members, in the order in which they are written.
  public init(seq: Int, holds: [HeldCall]) {
    self.seq = seq
    self.holds = holds
  }
}
