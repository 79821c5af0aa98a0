/// Values beside old records are to be deleted. Recorded before the first of them is.
public struct ValuesForgetting: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "values.forgetting"

  /// The last record whose values go.
  public var through: Int
  /// Only those of calls of this server; none = all.
  public var server: String?
  /// The operator's name.
  public var by: String
  /// Why, in the operator's words.
  public var reason: String?

  /// All members, in the order in which they are written.
  public init(through: Int, server: String? = nil, by: String, reason: String? = nil) {
    self.through = through
    self.server = server
    self.by = by
    self.reason = reason
  }
}
