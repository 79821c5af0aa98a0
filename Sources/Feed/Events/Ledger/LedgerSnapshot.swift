import MCP

/// A part of what the records up to a place come to, so that a start need not read all of them.
///
/// A state is written in parts, so that no record is large. It counts once all of them are there.
public struct LedgerSnapshot: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "ledger.snapshot"

  /// The last record that the state knows of.
  public var of: Int
  /// That record's hash, SHA-256, hex.
  public var hash: String
  /// Which part this is, counted from 1.
  public var part: Int
  /// How many there are.
  public var parts: Int
  /// What is in this part: lists by name, such as `grants`, `pins`, `bookings`.
  public var state: JSON

  /// All members, in the order in which they are written.
  public init(of: Int, hash: String, part: Int, parts: Int, state: JSON) {
    self.of = of
    self.hash = hash
    self.part = part
    self.parts = parts
    self.state = state
  }

  /// Reads the state as a type of the reader's.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  public func state<State: Decodable>(as type: State.Type) throws(FeedError) -> State {
    try WireDecoder.decode(type, from: state)
  }
}
