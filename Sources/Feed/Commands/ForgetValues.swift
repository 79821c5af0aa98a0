/// Deletes the arguments that are kept beside the records of calls before a moment. The records stay, and the chain.
public struct ForgetValues: FeedCommand {
  /// What comes back, once all are deleted.
  public typealias Answer = Forgotten

  /// The method on the wire.
  public static let method = "forget"

  /// Milliseconds since 1970; what is younger stays.
  public var before: Int64
  /// Only calls of this server; none = of all.
  public var server: String?
  /// Why, for other operators.
  public var reason: String?

  /// All members, in the order in which they are written.
  public init(before: Int64, server: String? = nil, reason: String? = nil) {
    self.before = before
    self.server = server
    self.reason = reason
  }
}
