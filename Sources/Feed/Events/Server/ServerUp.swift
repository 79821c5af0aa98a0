/// A server answered and its tools were read.
public struct ServerUp: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "server.up"

  /// The server's short name.
  public var server: String
  /// The server's own word about itself.
  public var name: String?
  /// The names, in the server's order.
  public var tools: [String]

  /// All members, in the order in which they are written.
  public init(server: String, name: String? = nil, tools: [String]) {
    self.server = server
    self.name = name
    self.tools = tools
  }
}
