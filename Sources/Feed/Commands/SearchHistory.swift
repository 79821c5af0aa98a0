/// Calls of the past that match a filter.
public struct SearchHistory: FeedCommand {
  /// What comes back.
  public typealias Answer = Recent

  /// The method on the wire.
  public static let method = "history"

  /// Terms as the console's filter takes them.
  public var query: String
  /// Only calls whose record lies before this place.
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
