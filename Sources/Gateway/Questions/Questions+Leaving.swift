import Feed

extension Questions {
  /// Why an open request ends without an answer.
  enum Departure: Equatable {
    /// The agent cancelled it: with the last one the question is withdrawn.
    case cancelled
    /// Its connection is gone: the question stays.
    case lost
  }

  /// An open request waits no longer, and wants no answer.
  mutating func leave(_ waiter: Waiter.ID, _ departure: Departure, at now: Int64) -> [QuestionAction] {
    guard var question = question(of: waiter) else { return [] }
    question.waiters.removeAll { $0.id == waiter }
    store(question)
    guard question.waiters.isEmpty, question.isOpen else { return [] }
    switch departure {
    case .cancelled: return end(question, .withdrawn("the agent cancelled"), at: now)
    case .lost: return [stepAway(question, .away)]
    }
  }

  /// Every open question ends, because the gateway does.
  mutating func withdrawAll(_ reason: String, at now: Int64) -> [QuestionAction] {
    inOrder.flatMap { question in
      question.isOpen
        ? end(question, .withdrawn(reason), at: now) : lapse(question, reason: reason, at: now)
    }
  }

  /// Nobody waits on the line for this question now.
  mutating func stepAway(_ question: Question, _ wait: WaitState) -> QuestionAction {
    var question = question
    question.wait = wait
    store(question)
    return .record(.callAway(CallAway(call: question.id, wait: wait)))
  }
}
