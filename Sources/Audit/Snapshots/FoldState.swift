import Feed

/// A part of a fold as a snapshot holds it: what is not in this part is in another one, or there is none of it.
struct FoldState: Codable, Sendable {
  /// Only in the first part.
  var counts: FoldCounts?
  var lockdown: LockdownState?
  var grants: [FoldedGrant]?
  var sessions: [SessionOpened]?
  var overrides: [RuleOverride]?
  var pins: [ToolAccepted]?
  var bookings: [BookingTally.Entry]?
  var questions: [OpenQuestion]?
  var approvals: [OpenQuestion]?
  var running: [CallDecided]?
  /// None in snapshots of builds that did not know of it.
  var unsent: [CallDecided]?
  var forgetting: [ForgettingOrder]?
}

/// The numbers of a fold.
struct FoldCounts: Codable, Sendable {
  /// The last record's time, milliseconds since 1970.
  var ts: Int64
  var nextCall: Int
  var nextOverride: Int
  var grantsCreated: Int
  var sessionsOpened: Int
}

extension FoldState {
  /// Whether its numbers are ones that a ledger comes to, so that a fold can go on from them.
  var isCountable: Bool {
    let numbers = (bookings ?? []).map(\.count)
    let times = ((questions ?? []) + (approvals ?? [])).map { Int($0.ts) }
    return counts?.isCountable != false && (numbers + times).allSatisfy { LedgerNumber.holds($0) }
  }
}

extension FoldCounts {
  fileprivate var isCountable: Bool {
    [Int(ts), nextCall, nextOverride, grantsCreated, sessionsOpened].allSatisfy { LedgerNumber.holds($0) }
  }
}
