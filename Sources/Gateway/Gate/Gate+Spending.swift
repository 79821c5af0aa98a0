import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// The agent came back for a yes that it was given.
  func spend(_ question: Question, by arrival: Arrival, _ judged: Judged) {
    let now = arrival.at
    let reservation: Reservation
    switch renew(question, for: arrival, at: now) {
    case .booked(let room): reservation = room
    // No room in the window that is running: the yes stays unspent.
    case .full(let full): return refuse(arrival, Refusal(full), judged)
    }
    guard let spending = questions.spend(question.id, for: nil, reservation: reservation, at: now) else {
      return arrival.answer(.lapsed(question.id))
    }
    journal.stage([spending.record].records) { [self] error in
      guard let error else { return forward(passage(spending.question, for: arrival)) }
      counters.giveBack(question.reservation.added(by: reservation).bookings, at: now)
      questions.restore(question)
      arrival.answer(.unrecorded(error.description))
    }
  }

  /// Others waited for the same answer: one yes runs one call, so they become one new question.
  func askAnew(_ others: [Waiter], insteadOf question: Question) {
    let now = surroundings.now()
    let arrivals = others.compactMap { waiting.removeValue(forKey: $0.id)?.rearrived(at: now) }
    guard let newest = arrivals.last else { return }
    let judged = judge(newest)
    if case .deny(let denial) = judged.judgement.verdict {
      return arrivals.forEach { refuse($0, Refusal(denial), judged) }
    }
    if let obstacle = obstacle(to: question.grant, bytes: question.decided.argumentBytes) {
      return arrivals.forEach { refuse($0, obstacle, judged) }
    }
    switch counters.book(judged.judgement.bookings, keys: newest.scopeKeys, at: now) {
    case .full(let full): arrivals.forEach { refuse($0, Refusal(full), judged) }
    case .booked(let bookings):
      let reservation = Reservation(uses: judged.judgement.bookings, bookings: bookings)
      var next = self.question(
        newest, judged, judged.judgement.demand(orElse: question), reservation,
        ownReasons: [.equalCallRan(question.id)])
      next.waiters = others
      put(next, for: arrivals)
    }
  }
}

extension Judgement {
  /// What the rules ask for now, or what was asked before.
  fileprivate func demand(orElse question: Question) -> Demand {
    guard case .hold(let demand) = verdict else {
      return Demand(
        reasons: [], timeoutSeconds: Int((question.expiresAt - question.askedAt) / 1000), approvers: question.approvers)
    }
    return Demand(demand)
  }
}

extension Feed.HoldReason {
  static func equalCallRan(_ id: CallID) -> Feed.HoldReason {
    Feed.HoldReason(
      rule: "(equal call)", text: "An equal call has just run", because: "\(id) was approved for another request")
  }
}
