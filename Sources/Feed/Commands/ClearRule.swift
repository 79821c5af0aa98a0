/// Takes a tool's override away, back to what the file says.
public struct ClearRule: FeedCommand {
  /// What comes back.
  public typealias Answer = RuleCleared

  /// The method on the wire.
  public static let method = "clearRule"

  /// The server's short name.
  public var server: String
  /// The tool's name.
  public var tool: String
  /// Only the changed maximum of this counter.
  public var counter: String?

  /// All members, in the order in which they are written.
  public init(server: String, tool: String, counter: String? = nil) {
    self.server = server
    self.tool = tool
    self.counter = counter
  }
}
