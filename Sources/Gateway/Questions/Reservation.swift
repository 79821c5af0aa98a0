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

  private func record(_ booking: Policy.Booking) -> Feed.Booking {
    let limit = uses.first { use in
      use.counter.hasSameBytes(as: booking.counter) && use.window == booking.window && use.scope == booking.scope
    }
    return Feed.Booking(
      server: booking.server, counter: booking.counter, window: booking.window.rawValue,
      scope: booking.scope.rawValue, key: booking.key, windowStart: booking.windowStart,
      amount: booking.amount.text, max: (limit?.max ?? booking.amount).text)
  }
}
