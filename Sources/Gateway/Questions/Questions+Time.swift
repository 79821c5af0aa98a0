import Feed

extension Questions {
  /// What is due by now: signs of life, waits that ran out, questions that ended, yeses that lapsed.
  mutating func due(at now: Int64) -> [QuestionAction] {
    forget(at: now)
    return inOrder.flatMap { due($0, at: now) }
  }

  /// Drops what nothing that arrives can name any more, once a second.
  private mutating func forget(at now: Int64) {
    guard now >= nextSweep else { return }
    nextSweep = now + 1000
    settlements.forget(at: now)
    forgetRuns(before: now - Settlement.memory)
    unheard.forget(at: now)
  }

  private mutating func due(_ question: Question, at now: Int64) -> [QuestionAction] {
    if let approval = question.approval {
      return now >= approval.lapsesAt ? lapse(question, reason: "nobody came for it in time", at: now) : []
    }
    guard now < question.expiresAt else { return end(question, .expired, at: now) }
    return answerOverdue(question, at: now) + signs(of: question.id, at: now)
  }

  /// Those whose wait has run out are told to ask again.
  private mutating func answerOverdue(_ question: Question, at now: Int64) -> [QuestionAction] {
    let overdue = question.waiters.filter { waiter in waiter.until.map { now >= $0 } ?? false }
    guard !overdue.isEmpty else { return [] }
    var question = question
    question.waiters.removeAll { overdue.contains($0) }
    let answers = overdue.map { waiter in (waiter.id, Self.answer(to: waiter, about: question)) }
    let comesBack = answers.contains { if case .comeBack = $0.1 { true } else { false } }
    question.hasState = question.hasState || comesBack
    store(question)
    let actions = answers.map { QuestionAction.answer($0.0, $0.1) }
    return question.waiters.isEmpty ? [stepAway(question, comesBack ? .asking : .away)] + actions : actions
  }

  /// In the stateless revision a client comes back by itself, as often as it can.
  private static func answer(to waiter: Waiter, about question: Question) -> QuestionAnswer {
    guard let round = waiter.round, round < Waiter.lastRound else {
      return .pending(question.id, expiresAt: question.expiresAt)
    }
    return .comeBack(question.id, round: round + 1)
  }

  private mutating func signs(of id: CallID, at now: Int64) -> [QuestionAction] {
    guard var question = self[id] else { return [] }
    let due = question.waiters.indices.filter { now >= question.waiters[$0].nextSign }
    guard !due.isEmpty else { return [] }
    for index in due { question.waiters[index].nextSign = now + Waiter.signInterval }
    store(question)
    return due.map { .sign(question.waiters[$0].id) }
  }
}
