/// Puts an override on a tool; a new one replaces the old.
public struct SetRule: FeedCommand {
  public typealias Answer = RuleSet

  public static let method = "setRule"

  public var server: String
  public var tool: String
  public var action: RuleAction
  /// Only with the action `limit`.
  public var limit: LimitChange?
  /// Seconds until it ends; none = no end.
  public var `for`: Int?
  public var reason: String?

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
