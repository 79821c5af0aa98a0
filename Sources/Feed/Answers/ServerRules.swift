/// What a server's policy and overrides come to.
public struct ServerRules: Codable, Sendable, Equatable {
  public var server: String
  public var file: String?
  /// Milliseconds since 1970.
  public var readAt: Int64
  /// `allow` or `deny`; empty without a policy.
  public var defaultAction: String
  /// `enforce` or `observe`.
  public var mode: String
  /// Why the newest version of the file is not in force.
  public var problem: String?
  /// Calls in the last hour.
  public var calls: Int
  public var allTools: [RuleLine]
  public var tools: [ToolRules]

  public init(
    server: String, file: String? = nil, readAt: Int64, defaultAction: String, mode: String, problem: String? = nil,
    calls: Int, allTools: [RuleLine], tools: [ToolRules]
  ) {
    self.server = server
    self.file = file
    self.readAt = readAt
    self.defaultAction = defaultAction
    self.mode = mode
    self.problem = problem
    self.calls = calls
    self.allTools = allTools
    self.tools = tools
  }
}
