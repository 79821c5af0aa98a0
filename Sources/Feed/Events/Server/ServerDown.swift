/// A server can't be reached.
public struct ServerDown: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "server.down"

  /// The server's short name.
  public var server: String
  /// What went wrong, for a person.
  public var reason: String

  /// All members, in the order in which they are written.
  public init(server: String, reason: String) {
    self.server = server
    self.reason = reason
  }
}
