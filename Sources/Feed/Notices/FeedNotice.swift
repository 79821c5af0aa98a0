/// Something the gateway tells that is in no ledger: a JSON-RPC notification without `seq`.
public protocol FeedNotice: Codable, Sendable, Equatable {
  /// The JSON-RPC `method`.
  static var method: String { get }
}
