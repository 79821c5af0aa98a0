/// What a server's policy and overrides come to.
public struct ServerRules: Codable, Sendable, Equatable {
  /// The server's short name.
  public var server: String
  /// The path of the policy document; none without a policy.
  public var file: String?
  /// Milliseconds since 1970.
  public var readAt: Int64
  /// `allow` or `deny`; empty without a policy.
  public var defaultAction: String
  /// `enforce` or `observe`.
  public var mode: String
  /// Why the newest version of the file is not in force: of several things that are wrong, the one that explains most.
  public var problem: String?
  /// Everything that is wrong with it, `problem` first, at most 20; none = nothing, and of gateways that told only one.
  public var problems: [String]?
  /// How many more things are wrong with it; none = no more.
  public var furtherProblems: Int?
  /// A change of the file that waits until an operator has seen it.
  public var waiting: WaitingPolicy?
  /// Why the server can't be reached; none = it is up, and of gateways that didn't tell.
  public var outage: Outage?
  /// Calls in the last hour.
  public var calls: Int
  /// The rules that every tool shares.
  public var allTools: [RuleLine]
  /// Tool by tool, in the byte order of their names.
  public var tools: [ToolRules]

  /// All members, in the order in which they are written.
  public init(
    server: String, file: String? = nil, readAt: Int64, defaultAction: String, mode: String, problem: String? = nil,
    problems: [String]? = nil, furtherProblems: Int? = nil, waiting: WaitingPolicy? = nil, outage: Outage? = nil,
    calls: Int, allTools: [RuleLine], tools: [ToolRules]
  ) {
    self.server = server
    self.file = file
    self.readAt = readAt
    self.defaultAction = defaultAction
    self.mode = mode
    self.problem = problem
    self.problems = problems
    self.furtherProblems = furtherProblems
    self.waiting = waiting
    self.outage = outage
    self.calls = calls
    self.allTools = allTools
    self.tools = tools
  }
}
