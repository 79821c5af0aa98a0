/// The newest calls.
public struct ListRecent: FeedCommand {
  /// What comes back.
  public typealias Answer = Recent

  /// The method on the wire.
  public static let method = "recent"

  /// At most 1000; fewer come where they would not fit into an answer.
  public var limit: Int

  /// All members, in the order in which they are written.
  public init(limit: Int) {
    self.limit = limit
  }
}
