/// A server can't be reached.
public struct ServerDown: Codable, Sendable, Equatable, EventBody {
  public static let type = "server.down"

  public var server: String
  public var reason: String

  public init(server: String, reason: String) {
    self.server = server
    self.reason = reason
  }
}
