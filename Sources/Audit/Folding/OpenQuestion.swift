import Feed

/// A question that was put and not yet settled, or approved and not yet spent.
public struct OpenQuestion: Codable, Sendable, Equatable {
  /// The call, with the bookings that it holds.
  public var decided: CallDecided
  /// When the call came, milliseconds since 1970.
  public var ts: Int64
  /// What a yes must name, or has named.
  public var digest: String
  /// None only if the ledger was cut between two records of one transaction.
  public var held: CallHeld?

  init(decided: CallDecided, ts: Int64) {
    self.decided = decided
    self.ts = ts
    digest = decided.digest
  }
}
