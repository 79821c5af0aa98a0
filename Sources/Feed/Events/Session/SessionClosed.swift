/// A session has ended.
public struct SessionClosed: Codable, Sendable, Equatable, EventBody {
  public static let type = "session.closed"

  public var session: String
  public var server: String
  public var grant: String
  public var reason: String

  public init(session: String, server: String, grant: String, reason: String) {
    self.session = session
    self.server = server
    self.grant = grant
    self.reason = reason
  }
}
