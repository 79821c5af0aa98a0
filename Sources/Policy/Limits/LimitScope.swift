/// Who shares one counter.
public enum LimitScope: String, Sendable, Hashable, CaseIterable {
  case grant, session, server
}

/// The names that stand for the three scopes in one call.
public struct ScopeKeys: Sendable, Hashable {
  /// The server that is called.
  public let server: String
  /// The credential of the agent.
  public let grant: String
  /// What the agent does between beginning and end of a connection.
  public let session: String

  /// The keys of one call.
  public init(server: String, grant: String, session: String) {
    self.server = server
    self.grant = grant
    self.session = session
  }

  /// The key under which a limit of this scope counts.
  public func key(for scope: LimitScope) -> String {
    switch scope {
    case .grant: grant
    case .session: session
    case .server: server
    }
  }
}
