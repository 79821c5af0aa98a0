/// Whether a call found room in all its limits.
public enum BookingOutcome: Sendable, Hashable {
  /// One booking for each counter.
  case booked([Booking])
  /// Nothing was booked.
  case full(FullLimit)
}

/// The first limit, in the order of the rules, that has no room for a call.
public struct FullLimit: Sendable, Hashable {
  /// What the call asked of it.
  public let use: LimitUse
  /// What is taken in the window already.
  public let used: ExactDecimal
  /// When to ask again: once every limit that is full now has started anew. Nil if waiting can't help, because the
  /// call alone is more than a limit allows.
  public let retryAfterSeconds: Int?

  /// A limit without room.
  public init(use: LimitUse, used: ExactDecimal, retryAfterSeconds: Int?) {
    self.use = use
    self.used = used
    self.retryAfterSeconds = retryAfterSeconds
  }
}

extension FullLimit {
  /// The refusal in words: `imageinference_rate: 10 of 10 a minute used`.
  public var message: String {
    let limit = "\(use.counter): \(used) of \(use.max) a \(use.window) used"
    guard use.amount != .one else { return limit }
    return "\(limit), this call counts \(use.amount)"
  }

  /// The refusal as a denial, named after the limit.
  public var denial: Denial {
    Denial(rule: use.rule, kind: .limit, message: message, because: "\(used) of \(use.max) used")
  }
}
