/// A rule change made by an operator at run time, above the document.
public struct RuleOverride: Codable, Sendable, Equatable {
  /// Named in decisions as `(override 17)`.
  public var id: Int
  /// The server's short name.
  public var server: String
  /// The tool's name.
  public var tool: String
  /// What it does.
  public var action: RuleAction
  /// Only with the action `limit`.
  public var limit: LimitChange?
  /// When it ends, milliseconds since 1970; none = until it is cleared.
  public var until: Int64?
  /// The operator's name.
  public var by: String
  /// Why, in the operator's words.
  public var reason: String?
  /// Milliseconds since 1970.
  public var setAt: Int64

  /// All members, in the order in which they are written.
  public init(
    id: Int, server: String, tool: String, action: RuleAction, limit: LimitChange? = nil, until: Int64? = nil,
    by: String, reason: String? = nil, setAt: Int64
  ) {
    self.id = id
    self.server = server
    self.tool = tool
    self.action = action
    self.limit = limit
    self.until = until
    self.by = by
    self.reason = reason
    self.setAt = setAt
  }
}
