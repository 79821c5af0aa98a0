/// How full a counter is.
public struct Gauge: Codable, Sendable, Equatable {
  /// The server's short name.
  public var server: String
  /// The counter's name in the policy.
  public var counter: String
  /// `minute`, `hour` or `day`.
  public var window: String
  /// `grant`, `session` or `server`.
  public var scope: String
  /// The grant, session or server that the counter counts for.
  public var key: String
  /// An exact decimal.
  public var used: String
  /// An exact decimal.
  public var max: String
  /// When the window ends, milliseconds since 1970.
  public var resetsAt: Int64

  /// All members, in the order in which they are written.
  public init(
    server: String, counter: String, window: String, scope: String, key: String, used: String, max: String,
    resetsAt: Int64
  ) {
    self.server = server
    self.counter = counter
    self.window = window
    self.scope = scope
    self.key = key
    self.used = used
    self.max = max
    self.resetsAt = resetsAt
  }
}
