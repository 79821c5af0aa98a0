/// The newest calls, oldest first.
public struct Recent: Codable, Sendable, Equatable {
  public var seq: Int
  public var calls: [CallRow]

  public init(seq: Int, calls: [CallRow]) {
    self.seq = seq
    self.calls = calls
  }
}
