/// The newest calls that a filter lets through. One question looks at no more than 100,000 calls; the answer says where
/// to go on.
public struct SearchHistory: FeedCommand {
  /// What comes back.
  public typealias Answer = History

  /// The method on the wire.
  public static let method = "history"

  /// Terms that must all hold, see ``CallFilter``; empty = every call.
  public var query: String
  /// Only calls before this place, from the last answer; none = from the newest on.
  public var before: Int?
  /// At most 1000.
  public var limit: Int

  /// All members, in the order in which they are written.
  public init(query: String, before: Int? = nil, limit: Int) {
    self.query = query
    self.before = before
    self.limit = limit
  }
}
