/// Every open session.
public struct ListSessions: FeedCommand {
  public typealias Answer = Sessions

  public static let method = "sessions"

  public init() {}
}
