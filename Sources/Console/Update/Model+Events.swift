import Feed
import MCP

extension Model {
  /// Takes an event; one that was taken before changes nothing.
  mutating func take(_ event: Event) {
    guard event.seq > link.lastSeq else { return }
    link.lastSeq = event.seq
    if case .replay(_, let end) = link.state, event.seq >= end { link.state = .live }
    switch event.body {
    case .callDecided(let body): decided(body, event)
    case .callHeld(let body): asked(body, event)
    case .callAway(let body):
      change(body.call, event) {
        $0.call.wait = body.wait; $0.call.waitUntil = nil
      }
    case .callReturned(let body): returned(body, event)
    case .callChanged(let body): changed(body, event)
    case .callResolved(let body): resolved(body, event)
    case .callCompleted(let body): completed(body, event)
    case .approvalLapsed(let body): lapsed(body)
    case .lockdownChanged(let body):
      link.lockdown = body.on ? LockdownState(by: body.by, reason: body.reason, since: event.ts) : nil
    case .ruleChanged, .policyReloaded, .policyRejected, .policyWaiting, .toolsChanged, .toolAccepted, .serverUp,
      .serverDown:
      rules.askedAt = nil
    default: break
    }
    if let words = EventWords(event.body, clock: { clock($0).short }) {
      append(FeedRow(words, seq: event.seq, at: event.ts))
    }
  }

  /// Puts a row at the end of the feed.
  mutating func append(_ row: FeedRow) {
    var row = row
    row.isShown = filter.isEmpty || filter.admits(row, at: now)
    feed.append(row)
  }

  private mutating func decided(_ body: CallDecided, _ event: Event) {
    guard feed.index(of: .call(body.call)) == nil, unplaced[body.call] == nil else { return }
    let arguments = event.values["arguments"]
    tally.came(at: event.ts)
    if body.decision == .hold {
      unplaced[body.call] = Unplaced(decided: body, ts: event.ts, arguments: arguments)
    } else {
      append(FeedRow(CallRow(ts: event.ts, decided: body, arguments: arguments).slim, at: event.ts))
      if body.decision == .deny { tally.ended(body.outcome ?? .denied, at: event.ts, times: body.repeats ?? 1) }
    }
  }

  /// A call waits for a person.
  private mutating func asked(_ body: CallHeld, _ event: Event) {
    guard event.seq > held.knownSeq, let call = unplaced.removeValue(forKey: body.call) else { return }
    let question = HeldCall(
      decided: call.decided, held: body, ts: call.ts, digest: call.decided.digest, reasons: body.reasons,
      wait: body.wait, waitUntil: body.waitUntil, expiresAt: body.expiresAt, round: 0, unspent: false,
      arguments: call.arguments ?? .object(JSONObject()))
    held.add(HeldEntry(question, isComplete: false))
  }

  private mutating func change(_ call: CallID, _ event: Event, _ change: (inout HeldEntry) -> Void) {
    guard event.seq > held.knownSeq, var entry = held[call] else { return }
    change(&entry)
    held[call] = entry
  }

  private mutating func returned(_ body: CallReturned, _ event: Event) {
    change(body.call, event) { entry in
      entry.call.wait = body.wait
      entry.call.waitUntil = body.waitUntil
      entry.call.round = body.round
    }
  }

  /// Rules or definition changed under the question: it has to be looked at anew.
  private mutating func changed(_ body: CallChanged, _ event: Event) {
    guard event.seq > held.knownSeq, held[body.call] != nil else { return }
    change(body.call, event) { entry in
      entry.call.digest = body.digest
      entry.call.reasons = body.reasons
      entry.call.changedAt = event.ts
      entry.askedAt = nil
    }
    // An answer that is on its way may be from before.
    requests.forget(.call(body.call))
    if marks.remove(body.call) != nil || held.selected == body.call {
      say("\(body.call) has changed: \(body.cause)", .flag)
    }
  }

  private mutating func lapsed(_ body: ApprovalLapsed) {
    refreshPages(of: body.call)
    change(body.call) { $0.lapsed = body }
  }

  private mutating func completed(_ body: CallCompleted, _ event: Event) {
    refreshPages(of: body.call)
    guard let row = feed[.call(body.call)], row.call?.completed == nil else { return }
    tally.ended(body.outcome, at: event.ts)
    change(body.call) { $0.completed = body }
  }

  /// More is known of a call in the feed.
  private mutating func change(_ id: CallID, _ change: (inout CallRow) -> Void) {
    let now = now
    let filter = filter
    feed.change(.call(id)) { row in
      guard case .call(var call) = row.content else { return }
      change(&call)
      row.content = .call(call.slim)
      row.isShown = filter.isEmpty || filter.admits(row, at: now)
    }
  }
}
