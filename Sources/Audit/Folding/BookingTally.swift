import Feed
import MCP

/// What calls have taken from counters and not given back: equal bookings with their number, so that a thousand
/// calls in one window are one entry.
public struct BookingTally: Sendable, Equatable {
  /// Equal bookings.
  public struct Entry: Codable, Sendable, Equatable {
    /// With the limit at the time of the latest.
    public var booking: Booking
    /// How many times it was booked; at least 1.
    public var count: Int
  }

  private var table: [Place: Entry] = [:]

  init() {}

  /// A tally of entries that differ.
  init(_ entries: [Entry]) {
    table = Dictionary(entries.map { (Place($0.booking), $0) }) { $1 }
  }

  /// All of it, also of windows that have ended, in the order of time.
  var all: [Entry] { table.sorted { $0.key < $1.key }.map(\.value) }

  /// The bookings whose window has not ended, in no particular order.
  ///
  /// - Parameter now: milliseconds since 1970.
  public func entries(at now: Int64) -> [Entry] {
    table.values.filter { $0.booking.windowEnd > now }
  }

  mutating func add(_ bookings: [Booking]) {
    for booking in bookings {
      table[Place(booking), default: Entry(booking: booking, count: 0)].count += 1
      table[Place(booking)]?.booking = booking
    }
  }

  /// Takes bookings back out of the window in which they were taken; what is not there (its window has ended) is
  /// nothing.
  mutating func giveBack(_ bookings: [Booking]) {
    for booking in bookings {
      guard let entry = table[Place(booking)] else { continue }
      table[Place(booking)] = entry.count > 1 ? Entry(booking: entry.booking, count: entry.count - 1) : nil
    }
  }

  /// Drops what can't count any more.
  mutating func forget(endedBefore now: Int64) {
    table = table.filter { $0.value.booking.windowEnd > now }
  }

  /// All of a booking but its limit, which may have changed between taking and giving back.
  private struct Place: Hashable, Comparable {
    var names: [ByteString]
    var windowStart: Int64

    init(_ booking: Booking) {
      names = [booking.server, booking.counter, booking.window, booking.scope, booking.key, booking.amount]
        .map { ByteString($0) }
      windowStart = booking.windowStart
    }

    static func < (left: Place, right: Place) -> Bool {
      left.windowStart == right.windowStart
        ? left.names.lexicographicallyPrecedes(right.names) : left.windowStart < right.windowStart
    }
  }
}

extension Booking {
  /// When its window ends, milliseconds since 1970. A window that is not known counts as the longest.
  var windowEnd: Int64 {
    let seconds: Int64 =
      switch window {
      case "minute": 60
      case "hour": 3600
      default: 86_400
      }
    let end = windowStart.addingReportingOverflow(seconds).partialValue
    return end.multipliedReportingOverflow(by: 1000).partialValue
  }
}
