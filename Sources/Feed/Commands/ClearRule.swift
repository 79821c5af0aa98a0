/// Takes a tool's override away, back to what the file says.
public struct ClearRule: FeedCommand {
  public typealias Answer = RuleCleared

  public static let method = "clearRule"

  public var server: String
  public var tool: String
  /// Only the changed maximum of this counter.
  public var counter: String?

  public init(server: String, tool: String, counter: String? = nil) {
    self.server = server
    self.tool = tool
    self.counter = counter
  }
}
