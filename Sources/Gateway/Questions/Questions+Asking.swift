import Feed

extension Questions {
  /// Puts a new question, for the requests that wait for it. They are answered later, by ``due(at:)`` or a decision.
  mutating func ask(_ question: Question) -> [QuestionAction] {
    store(question)
    let held = CallHeld(
      call: question.id, reasons: question.reasons, wait: question.wait, waitUntil: question.waitUntil,
      expiresAt: question.expiresAt, approvers: question.approvers)
    return [.record(.callHeld(held))]
  }

  /// An equal call, or the next round of the same, waits for an open question too.
  mutating func join(_ id: CallID, _ waiter: Waiter) -> [QuestionAction] {
    guard var question = self[id], question.isOpen else { return [] }
    question.waiters.append(waiter)
    question.wait = .waiting
    question.round += 1
    store(question)
    let returned = CallReturned(call: id, round: question.round, wait: .waiting, waitUntil: question.waitUntil)
    return [.record(.callReturned(returned))]
  }
}
