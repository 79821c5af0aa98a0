/// Which of the last 200 calls a rule change would decide otherwise.
public struct PreviewRule: FeedCommand {
  /// What comes back.
  public typealias Answer = RulePreview

  /// The method on the wire.
  public static let method = "preview"

  /// The server's short name.
  public var server: String
  /// The tool's name.
  public var tool: String
  /// None = what clearing the override would do.
  public var action: RuleAction?
  /// Only with the action `limit`.
  public var limit: LimitChange?

  /// All members, in the order in which they are written.
  public init(server: String, tool: String, action: RuleAction? = nil, limit: LimitChange? = nil) {
    self.server = server
    self.tool = tool
    self.action = action
    self.limit = limit
  }
}
