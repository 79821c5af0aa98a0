/// A request on the event socket, with the answer that belongs to it.
public protocol FeedCommand: Codable, Sendable, Equatable {
  /// What comes back as `result`.
  associatedtype Answer: Codable & Sendable & Equatable
  /// The JSON-RPC `method`.
  static var method: String { get }
}
