/// What a scan found out about one server. Nothing of it was learned by calling a tool.
public struct ServerReport: Sendable, Equatable {
  /// What came of asking for the tools.
  public enum Listing: Sendable, Equatable {
    /// Every tool of every page, the riskiest first, otherwise in the server's order.
    case tools([ScannedTool])
    /// One sentence on why there is no list.
    case failed(String)
  }

  /// What the user calls it.
  public let server: String
  /// `stdio` or `http`.
  public let transport: String
  /// The server's own word about itself.
  public let ownName: String?
  /// Its tools, or why they are not known.
  public let listing: Listing
  /// What the policy leaves open; none if there is no policy to compare with.
  public let policy: PolicyReview?

  /// A report on a server that answered.
  public init(server: String, transport: String, ownName: String?, tools: [ScannedTool], policy: PolicyReview?) {
    self.server = server
    self.transport = transport
    self.ownName = ownName
    listing = .tools(tools.ranked)
    self.policy = policy
  }

  /// A report on a server whose tools can't be known.
  public init(server: String, transport: String, failure: String) {
    self.server = server
    self.transport = transport
    ownName = nil
    listing = .failed(failure)
    policy = nil
  }

  /// The tools; none if they are not known.
  public var tools: [ScannedTool] {
    if case .tools(let tools) = listing { tools } else { [] }
  }

  /// Whether the tools are not known.
  public var isFailed: Bool {
    if case .failed = listing { true } else { false }
  }

  /// Whether something asks for a person: a definition that hides something, or a policy that leaves something open.
  public var isOpen: Bool {
    tools.contains { !$0.findings.isEmpty } || policy?.gaps.contains(where: \.isOpen) ?? false
  }
}
