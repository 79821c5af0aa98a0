/// A server answered and its tools were read.
public struct ServerUp: Codable, Sendable, Equatable, EventBody {
  public static let type = "server.up"

  public var server: String
  /// The server's own word about itself.
  public var name: String?
  /// The names, in the server's order.
  public var tools: [String]

  public init(server: String, name: String? = nil, tools: [String]) {
    self.server = server
    self.name = name
    self.tools = tools
  }
}
