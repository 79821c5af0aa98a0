/// An agent began a session.
public struct SessionOpened: Codable, Sendable, Equatable, EventBody {
  public static let type = "session.opened"

  /// A short name of the session, never the `Mcp-Session-Id` itself.
  public var session: String
  public var server: String
  public var grant: String
  public var agent: String
  public var client: String?
  public var revision: String

  public init(session: String, server: String, grant: String, agent: String, client: String? = nil, revision: String) {
    self.session = session
    self.server = server
    self.grant = grant
    self.agent = agent
    self.client = client
    self.revision = revision
  }
}
