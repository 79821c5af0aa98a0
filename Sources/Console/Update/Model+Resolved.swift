import Feed
import MCP

extension Model {
  /// A question has ended: its row stays as a ghost for a moment, and the call comes into the feed.
  mutating func resolved(_ body: CallResolved, _ event: Event) {
    marks.remove(body.call)
    sightings.forget(body.call)
    guard let call = leave(body, event) else { return }
    tally.ended(body.outcome, at: event.ts)
    if feed.index(of: .call(body.call)) == nil {
      let row = CallRow(ts: call.ts, decided: call.decided, resolved: body, arguments: call.arguments)
      append(FeedRow(row.slim, at: event.ts))
    }
    refreshPages(of: body.call)
    guard event.seq > held.knownSeq else { return }
    tell(body, of: call.decided)
  }

  /// Takes the call out of what waits. One that the gateway's list had before the events told of it stands in both
  /// places.
  private mutating func leave(_ body: CallResolved, _ event: Event) -> Unplaced? {
    let call = unplaced.removeValue(forKey: body.call)
    guard event.seq > held.knownSeq, let entry = held[body.call], entry.isOpen else { return call }
    held[body.call]?.sending = nil
    held[body.call]?.ending = HeldEntry.Ending(outcome: body.outcome, by: body.by, at: now)
    return Unplaced(decided: entry.call.decided, ts: entry.call.ts, arguments: entry.call.arguments)
  }

  /// Says how a question ended that this operator may care about.
  private mutating func tell(_ body: CallResolved, of decided: CallDecided) {
    let name = "\(decided.tool) \(body.outcome.rawValue) for \(decided.agent)"
    let reason = body.reason.map { $0.isEmpty ? "" : ": \"\($0)\"" } ?? ""
    let by = body.by.map { $0 == link.welcome?.operator.name ? "" : " by \($0)" } ?? ""
    let isAway = body.outcome == .approved && held[body.call]?.call.wait == .away
    say("\(body.call) \(name)\(by)\(reason)\(isAway ? "; runs when asked again" : "")")
  }

  /// The newest calls of the past: the feed begins with them.
  mutating func take(_ answer: Recent) {
    var rows: [FeedRow] = []
    tally = Tally()
    for call in answer.calls {
      tally.came(at: call.ts)
      let isAsked = call.decided.decision == .hold && call.resolved == nil
      if isAsked {
        if held[call.decided.call] == nil {
          unplaced[call.decided.call] = Unplaced(decided: call.decided, ts: call.ts, arguments: call.arguments)
        }
        continue
      }
      let moment = call.ts + (call.resolved?.waitedMs ?? 0)
      rows.append(FeedRow(call.slim, at: moment))
      if let outcome = call.outcome { tally.ended(outcome, at: moment, times: call.decided.repeats ?? 1) }
    }
    rows.sort { $0.ts < $1.ts }
    let cursor = feed.cursor
    feed.replace(with: rows)
    if let cursor, feed.index(of: cursor) != nil { feed.cursor = cursor }
    applyFilter()
    subscribeWhenReady(seq: answer.seq)
  }
}
