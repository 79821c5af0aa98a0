/// Events from a place on, then live, with no gap and no double.
public struct Subscribe: FeedCommand {
  /// What comes back.
  public typealias Answer = Subscribed

  /// The method on the wire.
  public static let method = "subscribe"

  /// The last event that is already known; none = only what comes from now on.
  public var since: Int?

  /// All members, in the order in which they are written.
  public init(since: Int? = nil) {
    self.since = since
  }
}
