import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// A person decides. What follows is done before this returns, and only if it is recorded.
  ///
  /// - Throws: ``FeedFailure`` for a decision that can't count: unknown call, stale digest, lockdown, a ledger that
  ///   can't be written.
  func decide(_ command: Decide, by person: Feed.Operator) throws(FeedFailure) -> Settled {
    let now = surroundings.now()
    if command.decision == .approve, lockdown != nil {
      throw FeedFailure(code: FeedFailure.notNow, message: "a lockdown is on: lift it before you approve calls")
    }
    journal.flush()
    if let question = questions[command.id] { rejudge([question], cause: "the rules changed") }
    let before = questions
    switch questions.decide(command, by: person.name, at: now) {
    case .unknown:
      throw FeedFailure(code: FeedFailure.notFound, message: "there is no question \(command.id)")
    case .settled(let settled):
      return settled
    case .stale:
      throw FeedFailure(
        code: FeedFailure.stale, message: "\(command.id) has changed since it was shown: look at it again")
    case .needsMore(let people, let count):
      let more = count - people.count
      throw FeedFailure(
        code: FeedFailure.notNow,
        message:
          "your yes to \(command.id) counts; \(more) more must say yes (so far \(people.joined(separator: ", ")))")
    case .refused(let actions):
      try commit(actions.records, orElse: before)
      perform(actions.filter { if case .record = $0 { false } else { true } })
      return Settled(id: command.id, outcome: .refused, by: person.name, won: true)
    case .approved(let actions):
      try release(command.id, actions.records, orElse: before)
      return Settled(id: command.id, outcome: .approved, by: person.name, won: true)
    }
  }

  /// A yes was given: it lets the newest open request run, if there is one, and is kept if there is none.
  private func release(
    _ id: CallID, _ records: [LedgerEntry], orElse before: Questions
  ) throws(FeedFailure) {
    guard let question = questions[id], let newest = question.waiters.last,
      let arrival = waiting[newest.id]
    else { return try commit(records, orElse: before) }
    let now = surroundings.now()
    switch renew(question, for: arrival, at: now) {
    case .full(let full):
      try commit(records, orElse: before)
      for waiter in questions.takeWaiters(of: id) {
        guard let arrival = waiting.removeValue(forKey: waiter)?.rearrived(at: now) else { continue }
        refuse(arrival, Refusal(full), judge(arrival))
      }
    case .booked(let reservation):
      guard let spending = questions.spend(id, for: newest.id, reservation: reservation, at: now) else {
        return try commit(records, orElse: before)
      }
      do throws(FeedFailure) {
        try commit(records + [spending.record].records, orElse: before)
      } catch {
        counters.giveBack(question.reservation.added(by: reservation).bookings, at: now)
        throw error
      }
      run(spending, for: arrival)
    }
  }

  private func run(_ spending: Spending, for arrival: Arrival) {
    let question = spending.question
    waiting[arrival.exchange.id] = nil
    forward(passage(question, for: arrival))
    askAnew(spending.others, insteadOf: question)
  }

  /// What runs is what was approved, under the request that waits for it.
  func passage(_ question: Question, for arrival: Arrival) -> Passage {
    Passage(
      arrival: arrival, decided: question.decided, reservation: question.reservation, question: question,
      inputResponses: question.call.inputResponses, upstreamState: question.upstreamState)
  }

  enum Renewal {
    case booked(Reservation)
    case full(FullLimit)
  }

  /// Books anew what was booked in a window that is over.
  func renew(_ question: Question, for arrival: Arrival, at now: Int64) -> Renewal {
    let held = question.reservation
    switch counters.renew(held.bookings, for: held.uses, keys: arrival.scopeKeys, at: now) {
    case .booked(let bookings): return .booked(Reservation(uses: held.uses, bookings: bookings))
    case .full(let full): return .full(full)
    }
  }

  private func commit(_ entries: [LedgerEntry], orElse before: Questions) throws(FeedFailure) {
    do throws(LedgerError) {
      try journal.commit(entries)
    } catch {
      questions = before
      throw FeedFailure(code: FeedFailure.gatewayFailed, message: error.description)
    }
  }
}
