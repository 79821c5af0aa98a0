/// The command was carried out.
public struct Done: Codable, Sendable, Equatable {
  public var seq: Int

  public init(seq: Int) {
    self.seq = seq
  }
}
