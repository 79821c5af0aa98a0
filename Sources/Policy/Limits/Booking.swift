import MCP

/// Room that one call has taken in one counter, in one window.
public struct Booking: Sendable, Hashable {
  /// The counter's name.
  public let counter: String
  /// The server it belongs to.
  public let server: String
  /// How long it counts.
  public let window: Window
  /// Who shares it.
  public let scope: LimitScope
  /// The grant, session or server that counts, by `scope`.
  public let key: String
  /// The start of the window, in seconds since 1970.
  public let windowStart: Int64
  /// How much was taken.
  public let amount: ExactDecimal

  /// A booking as it was made, or as the record tells it.
  public init(
    counter: String, server: String, window: Window, scope: LimitScope, key: String, windowStart: Int64,
    amount: ExactDecimal
  ) {
    self.counter = counter
    self.server = server
    self.window = window
    self.scope = scope
    self.key = key
    self.windowStart = windowStart
    self.amount = amount
  }

  /// Whether the window in which this was taken is the one that a moment (milliseconds since 1970) lies in.
  public func isCurrent(at now: Int64) -> Bool {
    window.start(at: now) == windowStart
  }

  /// Whether both took the same in the same counter and window.
  public static func == (left: Booking, right: Booking) -> Bool {
    left.place == right.place && left.amount == right.amount
  }

  /// Feeds counter, window and amount.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(amount)
  }

  var place: CounterPlace {
    CounterPlace(
      server: ByteString(server), counter: ByteString(counter), window: window, scope: scope, key: ByteString(key),
      windowStart: windowStart)
  }
}
