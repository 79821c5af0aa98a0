import Feed

/// An order to forget values, with its place in the ledger.
public struct ForgettingOrder: Codable, Sendable, Equatable {
  /// Where it is recorded.
  public var seq: Int
  /// What it says.
  public var order: ValuesForgetting

  /// An order that was recorded.
  public init(seq: Int, order: ValuesForgetting) {
    self.seq = seq
    self.order = order
  }
}
