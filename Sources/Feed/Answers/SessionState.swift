/// A session as it is now.
public struct SessionState: Codable, Sendable, Equatable {
  public var session: String
  public var server: String
  public var grant: String
  public var agent: String
  public var client: String?
  public var revision: String
  /// Milliseconds since 1970.
  public var openedAt: Int64
  /// Milliseconds since 1970.
  public var lastUsedAt: Int64

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
