import Feed
import MCP

extension Model {
  mutating func take(_ arrival: Arrival) {
    switch arrival {
    case .event(let event): take(event)
    case .gauges(let notice): take(notice)
    case .operators(let notice): link.operators = notice.operators
    case .gap(let gap): take(gap)
    case .request(let id, let method): answer(id, method)
    case .result(let id, let result):
      guard let purpose = requests.take(id) else { return }
      do throws(FeedError) {
        try take(result, for: purpose)
      } catch {
        misread(error, for: purpose)
      }
    case .failure(let id, let failure):
      guard let purpose = requests.take(id) else { return say(failure.message, .alarm) }
      refuse(failure, for: purpose)
    case .unknown: break
    }
  }

  /// The gateway asks whether somebody is still there.
  private mutating func answer(_ id: RequestID, _ method: String) {
    if method == Ping.method {
      perform(.send(.answer(Done(seq: link.lastSeq), id: id)))
    } else {
      let failure = FeedFailure(code: FeedFailure.unknownCommand, message: "a console knows no `\(method)`")
      perform(.send(.failure(id: id, failure)))
    }
  }

  private mutating func take(_ result: JSON, for purpose: Requests.Purpose) throws(FeedError) {
    switch purpose {
    case .hello: greet(try Hello.answer(from: result))
    case .holds: take(try ListHolds.answer(from: result))
    case .holdsAfterGap: mend(try ListHolds.answer(from: result))
    case .recent: take(try ListRecent.answer(from: result))
    case .recentAfterGap: mend(try ListRecent.answer(from: result))
    case .rules: rules.learn(try ListRules.answer(from: result))
    case .subscribe: begin(try Subscribe.answer(from: result))
    case .call(let id): take(try ShowCall.answer(from: result), of: id)
    case .records(let id): take(try ShowRecords.answer(from: result), of: id)
    case .decide(let id, _): take(try Decide.answer(from: result), of: id)
    case .preview(let intent): consider(intent, try PreviewRule.answer(from: result))
    case .rule(let intent): ruleChanged(intent)
    case .export(let path): write(try SearchHistory.answer(from: result), to: path)
    case .policy(let change): policyAccepted(change)
    case .definition(let definition): definitionAccepted(definition)
    case .lockdown: break
    }
  }

  private mutating func refuse(_ failure: FeedFailure, for purpose: Requests.Purpose) {
    switch purpose {
    case .decide(let id, _):
      held[id]?.sending = nil
      say("\(id) was not decided: \(failure.message)", .alarm)
    case .call(let id): change(pagesOf: id) { $0.problem = failure.message }
    case .records(let id): change(pagesOf: id) { $0.reasons = [] }
    default:
      say(failure.message, .alarm)
    }
  }

  /// What can't be read is not asked for again: it would not be another.
  private mutating func misread(_ error: FeedError, for purpose: Requests.Purpose) {
    let problem = "the gateway's answer can't be read: \(error)"
    say(problem, .alarm)
    switch purpose {
    case .hello, .holds: perform(.reconnect)
    case .call(let id): change(pagesOf: id) { $0.problem = problem }
    case .records(let id): change(pagesOf: id) { $0.reasons = [] }
    default: break
    }
  }

  /// Something became of a call: pages that show it are asked for anew, as an answer that is on its way may not know of
  /// it.
  mutating func refreshPages(of id: CallID) {
    guard pages.contains(where: { if case .call(let view) = $0 { view.id == id } else { false } }) else { return }
    requests.forget(.call(id))
    change(pagesOf: id) { $0.answer = nil }
  }

  /// The same for all of them, as much may have become of their calls.
  mutating func refreshPages() {
    for case .call(let view) in pages { refreshPages(of: view.id) }
  }

  /// Changes the pages that show a call.
  mutating func change(pagesOf id: CallID, _ change: (inout CallView) -> Void) {
    for index in pages.indices {
      guard case .call(var view) = pages[index], view.id == id else { continue }
      change(&view)
      pages[index] = .call(view)
    }
  }

  private mutating func take(_ answer: Holds) {
    place(answer)
    subscribeWhenReady(seq: answer.seq)
  }

  /// Takes the list of what waits. Calls that left it meanwhile get their place when the events tell how they ended. One
  /// that comes under the cursor for it must be looked at anew.
  private mutating func place(_ answer: Holds) {
    let selected = held.selected
    defer { if let now = held.selected, now != selected { sightings.forget(now) } }
    for entry in held.replace(with: answer.holds, seq: answer.seq) {
      unplaced[entry.id] = Unplaced(
        decided: entry.call.decided, ts: entry.call.ts, arguments: entry.call.arguments)
    }
    marks = marks.filter { held[$0] != nil }
  }

  /// After a gap the list of what waits is right again; what the feed missed is in the ledger.
  private mutating func mend(_ answer: Holds) {
    place(answer)
    if case .gap = link.state { link.state = .live }
  }

  /// Rows whose end was missed learn it, and held calls whose end was missed get their place.
  private mutating func mend(_ answer: Recent) {
    for call in answer.calls {
      let id = call.decided.call
      feed.change(.call(id)) { $0.content = .call(call.slim) }
      if call.resolved != nil, unplaced.removeValue(forKey: id) != nil {
        append(FeedRow(call.slim, at: call.settledAt))
      }
    }
    applyFilter()
  }

  private mutating func begin(_ answer: Subscribed) {
    link.state = answer.seq > link.lastSeq ? .replay(from: link.lastSeq, to: answer.seq) : .live
  }

  private mutating func take(_ page: CallPage, of id: CallID) {
    if var entry = held[id], entry.isOpen {
      if let now = page.held {
        entry.learn(now)
        entry.isTooLong = now.cut == true
      }
      entry.hour = page.hour
      held[id] = entry
    }
    change(pagesOf: id) {
      $0.answer = page
      $0.problem = nil
    }
  }

  /// The reasons of the question as it was put, or as a change under it left it.
  private mutating func take(_ answer: CallRecords, of id: CallID) {
    let reasons = answer.records.reduce(into: [HoldReason]()) { reasons, record in
      // A record that can't be read tells nothing; the page does without it.
      switch (try? Event(json: record))?.body {
      case .callHeld(let body)?: reasons = body.reasons
      case .callChanged(let body)?: reasons = body.reasons
      default: break
      }
    }
    change(pagesOf: id) { $0.reasons = reasons }
  }

  private mutating func take(_ settled: Settled, of id: CallID) {
    guard !settled.won else { return }
    held[id]?.sending = nil
    let who = settled.by.map { "\($0) " } ?? ""
    say("\(id): \(who)\(settled.outcome.rawValue) first; nothing came of this")
  }

  private mutating func take(_ gap: GapNotice) {
    let missing = max(0, gap.to - gap.from) + 1
    link.state = .gap(missing)
    link.lastSeq = max(link.lastSeq, gap.to)
    let words = EventWords(
      kind: "gap", who: "", what: "", text: "\(Count.of(missing, "event")) missed; they are in the ledger",
      isAlarm: true)
    append(FeedRow(words, seq: gap.to, at: now))
    refreshPages()
    ask(ListHolds(), for: .holdsAfterGap)
    ask(ListRecent(limit: Self.recentLimit), for: .recentAfterGap)
  }

  private mutating func take(_ notice: GaugesNotice) {
    pace = (notice.perSecond, now)
    held.learn(notice.gauges)
    rules.learn(notice.gauges)
  }
}
