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
