import Feed
import MCP
import Policy

/// The room that one call has taken in the limits that apply to it.
struct Reservation: Equatable {
  /// What the call asks of each limit.
  var uses: [LimitUse]
  /// What it was given.
  var bookings: [Policy.Booking]

  static let none = Reservation(uses: [], bookings: [])

  /// The bookings as the ledger keeps them.
  var records: [Feed.Booking] { bookings.map(record) }

  /// Those that can still be given back: room is returned only in the window in which it was taken.
  func returnable(at now: Int64) -> Reservation {
    Reservation(uses: uses, bookings: bookings.filter { $0.isCurrent(at: now) })
  }

  /// What `later` holds beyond this reservation: booked anew because a window had turned.
  func added(by later: Reservation) -> Reservation {
    Reservation(uses: later.uses, bookings: later.bookings.filter { !bookings.contains($0) })
  }

  /// What it holds of a limit in the window that is running.
  func taken(of use: LimitUse, at now: Int64) -> ExactDecimal {
    booking(of: use, at: now)?.amount ?? .zero
  }

  /// Whether a limit counts the call higher than what is booked for it in the window that is running. What has no
  /// booking does not fall short: it is booked, whole, when the call is released.
  func fallsShort(of use: LimitUse, at now: Int64) -> Bool {
    guard let booked = booking(of: use, at: now) else { return false }
    return use.amount > booked.amount
  }

  private func booking(of use: LimitUse, at now: Int64) -> Policy.Booking? {
    bookings.first { $0.isCurrent(at: now) && use.counts($0) }
  }

  private func record(_ booking: Policy.Booking) -> Feed.Booking {
    let limit = uses.first { $0.counts(booking) }
    return Feed.Booking(
      server: booking.server, counter: booking.counter, window: booking.window.rawValue,
      scope: booking.scope.rawValue, key: booking.key, windowStart: booking.windowStart,
      amount: booking.amount.text, max: (limit?.max ?? booking.amount).text)
  }
}

extension LimitUse {
  /// Whether this call's booking is of this limit's counter.
  fileprivate func counts(_ booking: Policy.Booking) -> Bool {
    counter.hasSameBytes(as: booking.counter) && window == booking.window && scope == booking.scope
  }

  /// Whether one call counts for both in one counter.
  func countsBeside(_ other: LimitUse) -> Bool {
    counter.hasSameBytes(as: other.counter) && window == other.window && scope == other.scope
  }

  /// Whether the call alone is more than the limit allows.
  var isTooMuch: Bool { amount > max }
}
