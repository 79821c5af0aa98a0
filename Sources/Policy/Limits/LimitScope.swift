/// Who shares one counter.
public enum LimitScope: String, Sendable, Hashable, CaseIterable {
  case grant, session, server
}

/// The names that stand for the three scopes in one call.
public struct ScopeKeys: Sendable, Hashable {
  public let server: String
  public let grant: String
  public let session: String

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
