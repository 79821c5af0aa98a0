/// Every open session.
public struct ListSessions: FeedCommand {
  /// What comes back.
  public typealias Answer = Sessions

  /// The method on the wire.
  public static let method = "sessions"

  /// It takes nothing.
  public init() {}
}
