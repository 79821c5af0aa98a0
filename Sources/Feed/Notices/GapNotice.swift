/// Events that this connection was too slow for; they can be read from the ledger.
public struct GapNotice: Codable, Sendable, Equatable, FeedNotice {
  /// The method on the wire.
  public static let method = "gap"

  /// The first missing event.
  public var from: Int
  /// The last missing event.
  public var to: Int

  /// Reads a bare number.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }
}
