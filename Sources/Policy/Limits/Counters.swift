import MCP

/// What has been counted: pure state, folded from bookings and taking the time as a parameter.
///
/// A moment `now` is in milliseconds since 1970.
public struct Counters: Sendable {
  private var amounts: [CounterPlace: ExactDecimal] = [:]
  private var nextSweep = Int64.min

  /// Nothing counted yet.
  public init() {}

  /// What is taken at a moment in the counter that a limit counts in.
  public func used(_ use: LimitUse, keys: ScopeKeys, at now: Int64) -> ExactDecimal {
    amounts[CounterPlace(use, keys: keys, at: now)] ?? .zero
  }

  /// Books all that a call asks for, or nothing. A call counts once in a counter, however many limits share it.
  public mutating func book(_ uses: [LimitUse], keys: ScopeKeys, at now: Int64) -> BookingOutcome {
    book(uses, beside: [], keys: keys, at: now)
  }

  /// Books anew what a call took in windows that are over by now, or nothing: for a call that is released, or spends
  /// a kept approval, later than it was booked.
  ///
  /// - Returns: on success, every booking the call holds now: those still good, then the new ones.
  public mutating func renew(
    _ bookings: [Booking], for uses: [LimitUse], keys: ScopeKeys, at now: Int64
  ) -> BookingOutcome {
    book(uses, beside: bookings.filter { $0.isCurrent(at: now) }, keys: keys, at: now)
  }

  private mutating func book(
    _ uses: [LimitUse], beside held: [Booking], keys: ScopeKeys, at now: Int64
  ) -> BookingOutcome {
    sweep(at: now)
    let heldPlaces = Set(held.map(\.place))
    var wanted: [(place: CounterPlace, used: ExactDecimal, amount: ExactDecimal)] = []
    wanted.reserveCapacity(uses.count)
    var full: [FullLimit] = []
    for use in uses {
      let place = CounterPlace(use, keys: keys, at: now)
      if heldPlaces.contains(place) { continue }
      let used = amounts[place] ?? .zero
      if used + use.amount > use.max {
        let canWait = use.amount <= use.max
        full.append(
          FullLimit(use: use, used: used, retryAfterSeconds: canWait ? use.window.secondsLeft(at: now) : nil))
      }
      if let index = wanted.firstIndex(where: { $0.place == place }) {
        wanted[index].amount = max(wanted[index].amount, use.amount)
      } else {
        wanted.append((place, used, use.amount))
      }
    }
    if let first = full.first {
      return .full(FullLimit(use: first.use, used: first.used, retryAfterSeconds: Self.longestWait(of: full)))
    }
    for (place, used, amount) in wanted { amounts[place] = used + amount }
    let bookings = wanted.map { $0.place.booking(of: $0.amount) }
    return .booked(held.isEmpty ? bookings : held + bookings)
  }

  private static func longestWait(of full: [FullLimit]) -> Int? {
    let waits = full.compactMap(\.retryAfterSeconds)
    return waits.count == full.count ? waits.max() : nil
  }

  /// Gives room back, in the window in which it was taken and in no other: what is over stays as it was.
  public mutating func giveBack(_ bookings: [Booking], at now: Int64) {
    for booking in bookings where booking.isCurrent(at: now) {
      guard let used = amounts[booking.place] else { continue }
      let left = used - booking.amount
      amounts[booking.place] = left > .zero ? left : nil
    }
  }

  /// Counts a booking that was made before, as the record tells it.
  public mutating func restore(_ booking: Booking) {
    amounts[booking.place] = (amounts[booking.place] ?? .zero) + booking.amount
  }

  /// Drops the windows that are over. Booking does this by itself once a minute.
  public mutating func forget(before now: Int64) {
    amounts = amounts.filter { $0.key.windowStart >= $0.key.window.start(at: now) }
  }

  private mutating func sweep(at now: Int64) {
    guard now >= nextSweep else { return }
    forget(before: now)
    nextSweep = (Window.minute.start(at: now) + Window.minute.seconds) * 1000
  }
}
