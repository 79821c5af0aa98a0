/// The command was carried out.
public struct Done: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int

  /// All members, in the order in which they are written.
  public init(seq: Int) {
    self.seq = seq
  }
}
