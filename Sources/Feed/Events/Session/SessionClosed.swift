/// A session has ended.
public struct SessionClosed: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "session.closed"

  /// The session's short name.
  public var session: String
  /// The server's short name.
  public var server: String
  /// The grant's id.
  public var grant: String
  /// Why it ended, for a person.
  public var reason: String

  /// All members, in the order in which they are written.
  public init(session: String, server: String, grant: String, reason: String) {
    self.session = session
    self.server = server
    self.grant = grant
    self.reason = reason
  }
}
