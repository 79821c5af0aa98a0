import Feed

/// An event that is in the ledger, with its bytes.
public struct RecordedEvent: Sendable, Equatable {
  /// Its place in the ledger, counted from 1.
  public let seq: Int
  /// The event as compact JSON, as every reader gets it; without a line feed.
  public let line: [UInt8]
  /// What it says.
  public let event: Event
}
