/// Who put the lockdown on, and why.
public struct LockdownState: Codable, Sendable, Equatable {
  /// The operator's name.
  public var by: String
  /// Why, in the operator's words.
  public var reason: String?
  /// Milliseconds since 1970.
  public var since: Int64

  /// All members, in the order in which they are written.
  public init(by: String, reason: String? = nil, since: Int64) {
    self.by = by
    self.reason = reason
    self.since = since
  }
}
