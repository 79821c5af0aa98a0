import Feed
import Risk

/// A held call as the console knows it.
struct HeldEntry: Sendable, Equatable {
  /// What becomes of a decision that was sent and not yet answered.
  struct Sending: Sendable, Equatable {
    var decision: OperatorDecision
    var request: Int
  }

  /// How it ended; the row stays a little so that it can be read.
  struct Ending: Sendable, Equatable {
    var outcome: Outcome
    var by: String?
    var at: Int64
  }

  var call: HeldCall
  /// Whether the arguments are those of the open question, not the record's, which may be cut.
  var isComplete: Bool
  /// Whether they are cut on the call's own page, too: then no console can show them.
  var isTooLong = false
  var subject: Subject
  var hour: AgentHour?
  /// When ``hour`` was asked for last.
  var askedAt: Int64?
  var sending: Sending?
  var ending: Ending?

  init(_ call: HeldCall, isComplete: Bool) {
    self.call = call
    self.isComplete = isComplete
    subject = Subject(arguments: call.arguments, mayBeCut: !isComplete)
  }

  var id: CallID { call.decided.call }
  var level: RiskLevel { call.decided.risk.level }
  var isFlagged: Bool { !call.decided.flags.isEmpty }
  var isOpen: Bool { ending == nil }
  /// Whether a yes takes a second key.
  var isGrave: Bool { level >= .high || isFlagged }

  /// Why the arguments are not all here; none if they are.
  var lack: String? { isComplete ? nil : isTooLong ? "too long to be shown" : "being read" }

  /// The part of the question's own time that is left, 0 to 1.
  func timeLeft(at now: Int64) -> Double {
    let whole = Double(call.expiresAt - call.ts)
    return whole > 0 ? Double(call.expiresAt - now) / whole : 0
  }

  /// Takes what the gateway says of it now.
  mutating func learn(_ now: HeldCall) {
    call = now
    isComplete = now.cut != true
    subject = Subject(arguments: now.arguments, mayBeCut: !isComplete)
  }
}
