/// What was deleted.
public struct Forgotten: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// How many values were deleted.
  public var values: Int

  /// All members, in the order in which they are written.
  public init(seq: Int, values: Int) {
    self.seq = seq
    self.values = values
  }
}
