import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// Does what became due: questions and waits that ended, signs of life, records of floods.
  func performDue(at now: Int64) {
    perform(questions.due(at: now))
    let folded = refusals.due(at: now)
    if !folded.isEmpty { journal.note(folded.map { LedgerEntry(.callDecided($0)) }) }
    forgetRounds(at: now)
    signRunning(at: now)
  }

  /// Records what has happened to questions, then does what follows from it.
  func perform(_ actions: [QuestionAction]) {
    guard !actions.isEmpty else { return }
    for case .giveBack(let reservation) in actions { counters.giveBack(reservation.bookings, at: surroundings.now()) }
    let effects = actions.filter(\.isEffect)
    guard !actions.records.isEmpty else { return effects.forEach(carryOut) }
    journal.note(actions.records) { [self] in effects.forEach(carryOut) }
  }

  /// What follows from a change of a question that is recorded.
  func carryOut(_ action: QuestionAction) {
    switch action {
    case .record, .giveBack: break
    case .sign(let waiter): sign(waiter)
    case .answer(let waiter, let answer):
      guard let arrival = waiting.removeValue(forKey: waiter) else { return }
      tell(arrival, answer)
    }
  }

  private func tell(_ arrival: Arrival, _ answer: QuestionAnswer) {
    switch answer {
    case .ended(let id, let ending): arrival.answer(.ended(id, ending))
    case .pending(let id, let expiresAt):
      arrival.answer(.pending(id, secondsLeft: Int((expiresAt - surroundings.now()) / 1000)))
    case .comeBack(let id, let round): sendBack(arrival, about: id, round: round)
    }
  }

  /// A comment, and progress if the agent asked for it: some clients count only that.
  private func sign(_ waiter: Waiter.ID) {
    guard let arrival = waiting[waiter] else { return }
    arrival.exchange.reply.comment()
    guard let token = arrival.call.progressToken, let question = questions.question(of: waiter) else { return }
    let seconds = (surroundings.now() - arrival.at) / 1000
    arrival.exchange.push(
      .notice(
        Notice(
          method: "notifications/progress",
          params: [
            "progressToken": token, "progress": .number(JSONNumber(Int(seconds))),
            "message": .string("waiting for a person to approve \(question.id)"),
          ])))
  }
}

extension [QuestionAction] {
  /// What is to be recorded, in order.
  var records: [LedgerEntry] {
    compactMap { if case .record(let body) = $0 { LedgerEntry(body) } else { nil } }
  }
}

extension QuestionAction {
  fileprivate var isEffect: Bool {
    switch self {
    case .record, .giveBack: false
    case .sign, .answer: true
    }
  }
}
