/// What one call took from one counter, exact enough to fold the counters again without the call's arguments.
public struct Booking: Codable, Sendable, Equatable {
  /// The server whose counter it is.
  public var server: String
  /// The counter's name in the policy.
  public var counter: String
  /// `minute`, `hour` or `day`.
  public var window: String
  /// `grant`, `session` or `server`.
  public var scope: String
  /// The grant, session or server that the counter counts for.
  public var key: String
  /// Start of the window, seconds since 1970, aligned to UTC.
  public var windowStart: Int64
  /// The exact decimal that was booked.
  public var amount: String
  /// The limit at the time of booking, an exact decimal.
  public var max: String

  /// All members, in the order in which they are written.
  public init(
    server: String, counter: String, window: String, scope: String, key: String, windowStart: Int64, amount: String,
    max: String
  ) {
    self.server = server
    self.counter = counter
    self.window = window
    self.scope = scope
    self.key = key
    self.windowStart = windowStart
    self.amount = amount
    self.max = max
  }
}
