/// Pins a tool's new definition.
public struct AcceptTool: FeedCommand {
  public typealias Answer = Done

  public static let method = "acceptTool"

  public var server: String
  public var tool: String
  /// Of the definition that the operator saw.
  public var hash: String

  public init(server: String, tool: String, hash: String) {
    self.server = server
    self.tool = tool
    self.hash = hash
  }
}
