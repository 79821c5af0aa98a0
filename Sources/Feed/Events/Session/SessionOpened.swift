/// An agent began a session.
public struct SessionOpened: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "session.opened"

  /// A short name of the session, never the `Mcp-Session-Id` itself.
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

  /// All members, in the order in which they are written.
  public init(session: String, server: String, grant: String, agent: String, client: String? = nil, revision: String) {
    self.session = session
    self.server = server
    self.grant = grant
    self.agent = agent
    self.client = client
    self.revision = revision
  }
}
