import Feed
import MCP
import Policy

/// Which calls that a limit refused would have found room under a greater maximum: of each window as many as the
/// difference has room for.
///
/// What else a window held is not known any more, only that it had no room: for calls that count 1 this is exact, for
/// others it is near.
struct FreedRoom {
  private var taken = Counters()

  /// Takes room for a call, the oldest first.
  ///
  /// - Parameters:
  ///   - before: what the call asked of the limit that refused it.
  ///   - after: what it would ask of it now.
  /// - Returns: whether there would have been room.
  mutating func take(_ call: CallRow, before: LimitUse, after: LimitUse) -> Bool {
    let keys = call.scopeKeys
    guard !after.isTooMuch, taken.used(after, keys: keys, at: call.ts) < after.max - before.max else { return false }
    taken.restore(
      Policy.Booking(
        counter: after.counter, server: keys.server, window: after.window, scope: after.scope,
        key: keys.key(for: after.scope), windowStart: after.window.start(at: call.ts), amount: after.amount))
    return true
  }
}
