/// Who put the lockdown on, and why.
public struct LockdownState: Codable, Sendable, Equatable {
  public var by: String
  public var reason: String?
  /// Milliseconds since 1970.
  public var since: Int64

  public init(by: String, reason: String? = nil, since: Int64) {
    self.by = by
    self.reason = reason
    self.since = since
  }
}
