/// The newest calls.
public struct ListRecent: FeedCommand {
  public typealias Answer = Recent

  public static let method = "recent"

  /// At most 1000.
  public var limit: Int

  public init(limit: Int) {
    self.limit = limit
  }
}
