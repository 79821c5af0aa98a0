/// Which of the last 200 calls a rule change would decide otherwise.
public struct PreviewRule: FeedCommand {
  public typealias Answer = RulePreview

  public static let method = "preview"

  public var server: String
  public var tool: String
  /// None = what clearing the override would do.
  public var action: RuleAction?
  public var limit: LimitChange?

  public init(server: String, tool: String, action: RuleAction? = nil, limit: LimitChange? = nil) {
    self.server = server
    self.tool = tool
    self.action = action
    self.limit = limit
  }
}
