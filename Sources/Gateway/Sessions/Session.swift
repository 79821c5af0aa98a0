import MCP

/// What an agent does between `initialize` and its end, before 2026-07-28.
final class Session {
  /// The `Mcp-Session-Id`: a secret of the agent.
  let secret: String
  /// What events call it: `s12`.
  let name: String
  let grant: Grant
  let client: ClientInfo?
  /// What the server answered to `initialize`.
  let revision: Revision
  let line: AgentLine
  /// Milliseconds since 1970.
  let openedAt: Int64
  /// Milliseconds since 1970.
  var lastUsedAt: Int64

  init(
    secret: String, name: String, grant: Grant, client: ClientInfo?, revision: Revision, line: AgentLine,
    openedAt now: Int64
  ) {
    self.secret = secret
    self.name = name
    self.grant = grant
    self.client = client
    self.revision = revision
    self.line = line
    openedAt = now
    lastUsedAt = now
  }
}

extension Session {
  /// How long a session may lie idle, milliseconds.
  static let idle: Int64 = 1_800_000

  /// Whether a request of it is under way.
  var isBusy: Bool { line.exchanges.contains { $0.agent.session == name } }

  func isOver(at now: Int64) -> Bool { now - lastUsedAt >= Self.idle && !isBusy }
}
