import Audit
import Feed
import MCP

/// Puts calls together from events, until each has ended.
struct CallCourse {
  /// A call that has ended.
  enum End: Equatable {
    case known(CallRow)
    /// It was decided before the first event.
    case unknown(CallID)
  }

  private var open: [CallID: CallRow] = [:]
  /// Calls whose end is known already: a subscription may tell it once more. Not those that may run again by the same
  /// yes, which have another end to come.
  private var ended: Set<CallID>

  init(ended calls: [CallRow] = []) {
    ended = Set(calls.filter { $0.hasEnded && !Self.mayRunAgain($0) }.map(\.decided.call))
  }

  /// Only what a person let through has a yes that may be spent once more.
  private static func mayRunAgain(_ call: CallRow) -> Bool {
    call.decided.decision == .hold && call.completed?.mayLeaveApproval == true
  }

  /// The call that an event ends.
  mutating func take(_ event: Event) -> End? {
    switch event.body {
    case .callDecided(let body):
      let row = CallRow(ts: event.ts, decided: body, arguments: event.values["arguments"])
      if body.decision == .deny { return end(body.call, row) }
      open[body.call] = row
      return nil
    case .callResolved(let body):
      open[body.call]?.resolved = body
      return body.outcome == .approved ? nil : end(body.call, open[body.call])
    case .callCompleted(let body):
      open[body.call]?.completed = body
      return end(body.call, open[body.call])
    case .approvalLapsed(let body):
      open[body.call]?.lapsed = body
      return end(body.call, open[body.call])
    default: return nil
    }
  }

  private mutating func end(_ id: CallID, _ row: CallRow?) -> End? {
    open[id] = nil
    guard ended.remove(id) == nil else { return nil }
    return row.map(End.known) ?? .unknown(id)
  }
}
