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
      do {
        try take(result, for: purpose)
      } catch {
        say("the gateway's answer can't be read: \(error)", .alarm)
        if purpose == .hello || purpose == .holds { perform(.reconnect) }
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
    case .call(let id):
      if case .call(var view)? = pages.last, view.id == id {
        view.problem = failure.message
        pages[pages.count - 1] = .call(view)
      }
    default:
      say(failure.message, .alarm)
    }
  }

  private mutating func take(_ answer: Holds) {
    place(answer)
    subscribeWhenReady(seq: answer.seq)
  }

  /// Takes the list of what waits. Calls that left it meanwhile get their place when the events tell how they ended.
  private mutating func place(_ answer: Holds) {
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

  /// Rows whose end was missed learn it.
  private mutating func mend(_ answer: Recent) {
    for call in answer.calls {
      feed.change(.call(call.decided.call)) { $0.content = .call(call.slim) }
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
    for index in pages.indices {
      guard case .call(var view) = pages[index], view.id == id else { continue }
      view.answer = page
      view.problem = nil
      pages[index] = .call(view)
    }
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
    ask(ListHolds(), for: .holdsAfterGap)
    ask(ListRecent(limit: Self.recentLimit), for: .recentAfterGap)
  }

  private mutating func take(_ notice: GaugesNotice) {
    pace = (notice.perSecond, now)
    held.learn(notice.gauges)
    rules.learn(notice.gauges)
  }
}
