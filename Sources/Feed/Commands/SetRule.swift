/// Puts an override on a tool; a new one replaces the old.
public struct SetRule: FeedCommand {
  /// What comes back.
  public typealias Answer = RuleSet

  /// The method on the wire.
  public static let method = "setRule"

  /// The server's short name.
  public var server: String
  /// The tool's name.
  public var tool: String
  /// What the tool's calls get.
  public var action: RuleAction
  /// Only with the action `limit`.
  public var limit: LimitChange?
  /// Seconds until it ends; none = no end.
  public var `for`: Int?
  /// Why, for other operators.
  public var reason: String?

  /// All members, in the order in which they are written.
  public init(
    server: String, tool: String, action: RuleAction, limit: LimitChange? = nil, `for`: Int? = nil,
    reason: String? = nil
  ) {
    self.server = server
    self.tool = tool
    self.action = action
    self.limit = limit
    self.for = `for`
    self.reason = reason
  }
}
