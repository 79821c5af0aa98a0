import Feed
import Policy

/// What calls took of their limits, counted again: which of them a lower maximum would have had no room for.
///
/// What a window held before the first of the calls is known while it runs. Where it is over, such a window is taken to
/// have begun empty, so that fewer calls are told than would have been refused. For calls that count 1 none is told
/// that would not, for others it is near. What a yes took that was used in a later window than it was asked for in is
/// held from that window's beginning.
struct TakenRoom {
  private var taken: Counters

  /// - Parameters:
  ///   - counters: what is taken now.
  ///   - calls: those that are counted again.
  ///   - now: milliseconds since 1970.
  init(_ counters: Counters, without calls: [CallRow], at now: Int64) {
    taken = counters
    taken.forget(before: now)
    for call in calls { taken.giveBack(call.bookings, at: now) }
  }

  /// Whether a limit would have had room for a call beside those that were taken so far.
  func hasRoom(for call: CallRow, _ use: LimitUse) -> Bool {
    taken.used(use, keys: call.scopeKeys, at: call.ts) + use.amount <= use.max
  }

  /// Counts a call, the oldest first.
  mutating func take(_ call: CallRow) {
    for booking in call.bookings { taken.restore(booking) }
  }
}

extension CallRow {
  /// Under what limits of each scope count it.
  var scopeKeys: ScopeKeys {
    ScopeKeys(server: decided.server, grant: decided.grant, session: decided.session ?? decided.grant)
  }

  /// What it took from the counters and did not give back.
  fileprivate var bookings: [Policy.Booking] {
    let returned = (resolved?.returned ?? []) + (completed?.returned ?? [])
    let free = Set(returned.compactMap { Policy.Booking($0) })
    return decided.bookings.compactMap { Policy.Booking($0) }.filter { !free.contains($0) }
  }
}
