import Feed
import MCP
import Policy

/// Which counters changed since they were last told.
struct GaugeWatch {
  private var touched: [Place: Feed.Booking] = [:]

  /// A counter, by the names in a booking.
  private struct Place: Hashable {
    let booking: Feed.Booking

    static func == (left: Place, right: Place) -> Bool {
      let (left, right) = (left.booking, right.booking)
      return left.key.hasSameBytes(as: right.key) && left.counter.hasSameBytes(as: right.counter)
        && left.server.hasSameBytes(as: right.server) && left.window.hasSameBytes(as: right.window)
        && left.scope.hasSameBytes(as: right.scope)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ByteString(booking.counter))
      hasher.combine(ByteString(booking.key))
    }
  }

  mutating func take(_ event: Event) {
    switch event.body {
    case .callDecided(let body): touch(body.bookings)
    case .approvalSpent(let body): touch(body.bookings)
    case .callResolved(let body): touch(body.returned)
    case .callCompleted(let body): touch(body.returned)
    default: break
    }
  }

  private mutating func touch(_ bookings: [Feed.Booking]) {
    for booking in bookings { touched[Place(booking: booking)] = booking }
  }

  /// What changed, with what is used of it now.
  mutating func drain(_ counters: Counters, at now: Int64) -> [Gauge] {
    defer { touched = [:] }
    return touched.values.compactMap { counters.gauge($0, at: now) }
      .sorted { ($0.server, $0.counter, $0.key) < ($1.server, $1.counter, $1.key) }
  }
}

extension Counters {
  /// How full a counter is that somebody booked in.
  func gauge(_ booking: Feed.Booking, at now: Int64) -> Gauge? {
    guard let window = Window(rawValue: booking.window), let scope = LimitScope(rawValue: booking.scope),
      let max = ExactDecimal(booking.max)
    else { return nil }
    let use = LimitUse(rule: "", counter: booking.counter, window: window, max: max, scope: scope, amount: .zero)
    return gauge(use, server: booking.server, key: booking.key, at: now)
  }

  /// How full a limit is for one key.
  func gauge(_ use: LimitUse, server: String, key: String, at now: Int64) -> Gauge {
    let keys = ScopeKeys(
      server: server, grant: use.scope == .grant ? key : "", session: use.scope == .session ? key : "")
    return Gauge(
      server: server, counter: use.counter, window: use.window.rawValue, scope: use.scope.rawValue, key: key,
      used: used(use, keys: keys, at: now).text, max: use.max.text,
      resetsAt: (use.window.start(at: now) + use.window.seconds) * 1000)
  }
}

extension Policy.Booking {
  /// A booking as the ledger keeps it; nil for a window or scope that this build does not know.
  init?(_ booking: Feed.Booking) {
    guard let window = Window(rawValue: booking.window), let scope = LimitScope(rawValue: booking.scope),
      let amount = ExactDecimal(booking.amount)
    else { return nil }
    self.init(
      counter: booking.counter, server: booking.server, window: window, scope: scope, key: booking.key,
      windowStart: booking.windowStart, amount: amount)
  }
}
