import MCP

/// One line of the event socket: JSON-RPC 2.0, ended by LF.
///
/// An event travels as the notification `event`, its JSON as `params`.
public enum FeedLine: Sendable, Equatable {
  case request(id: RequestID, method: String, params: JSON)
  case result(id: RequestID, JSON)
  case failure(id: RequestID?, FeedFailure)
  case notice(method: String, params: JSON)

  /// The method of the notification that carries an event.
  public static let event = "event"

  /// The greatest length of a line without its LF, bytes, either way.
  public static let limit = 1 << 20

  /// The version of the protocol that this vocabulary speaks.
  public static let version = 1
}
