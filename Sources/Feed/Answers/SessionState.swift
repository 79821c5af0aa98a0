/// A session as it is now.
public struct SessionState: Codable, Sendable, Equatable {
  /// The session's short name.
  public var session: String
  /// The server's short name.
  public var server: String
  /// The grant's id.
  public var grant: String
  /// The grant's label.
  public var agent: String
  /// The client's own word about itself, such as `claude-code 2.1`.
  public var client: String?
  /// The revision of the protocol that is spoken.
  public var revision: String
  /// Milliseconds since 1970.
  public var openedAt: Int64
  /// Milliseconds since 1970.
  public var lastUsedAt: Int64

  /// All members, in the order in which they are written.
  public init(
    session: String, server: String, grant: String, agent: String, client: String? = nil, revision: String,
    openedAt: Int64, lastUsedAt: Int64
  ) {
    self.session = session
    self.server = server
    self.grant = grant
    self.agent = agent
    self.client = client
    self.revision = revision
    self.openedAt = openedAt
    self.lastUsedAt = lastUsedAt
  }
}
