/// The open questions, oldest first.
public struct Holds: Codable, Sendable, Equatable {
  public var seq: Int
  public var holds: [HeldCall]

  public init(seq: Int, holds: [HeldCall]) {
    self.seq = seq
    self.holds = holds
  }
}
