/// Events from a place on, then live, with no gap and no double.
public struct Subscribe: FeedCommand {
  public typealias Answer = Subscribed

  public static let method = "subscribe"

  /// The last event that is already known; none = only what comes from now on.
  public var since: Int?

  public init(since: Int? = nil) {
    self.since = since
  }
}
