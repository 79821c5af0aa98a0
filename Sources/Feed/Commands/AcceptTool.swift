/// Pins a tool's new definition.
public struct AcceptTool: FeedCommand {
  /// What comes back.
  public typealias Answer = Done

  /// The method on the wire.
  public static let method = "acceptTool"

  /// The server's short name.
  public var server: String
  /// The tool's name.
  public var tool: String
  /// Of the definition that the operator saw.
  public var hash: String

  /// All members, in the order in which they are written.
  public init(server: String, tool: String, hash: String) {
    self.server = server
    self.tool = tool
    self.hash = hash
  }
}
