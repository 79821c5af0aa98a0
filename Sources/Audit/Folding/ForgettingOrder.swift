import Feed

/// An order to forget values, with its place in the ledger.
public struct ForgettingOrder: Codable, Sendable, Equatable {
  /// Where it is recorded.
  public var seq: Int
  /// What it says.
  public var order: ValuesForgetting
}
