import Feed

extension Questions {
  /// A question ends without a yes: it is recorded, its room in limits is given back, all who wait are told. A person's
  /// no that nobody waits for is kept for the next equal call.
  mutating func end(_ question: Question, _ ending: Ending, at now: Int64) -> [QuestionAction] {
    remove(question)
    settle(question, as: ending.outcome, by: ending.by, fate: .ended(ending), at: now)
    if ending.outcome == .refused, question.waiters.isEmpty { unheard.keep(ending, of: question, at: now) }
    let returned = question.reservation.returnable(at: now)
    let resolved = CallResolved(
      call: question.id, outcome: ending.outcome, by: ending.by, reason: ending.reason, rule: ending.rule,
      digest: question.digest.hex, shown: ending.shown, complete: ending.complete, waitedMs: now - question.askedAt,
      returned: returned.records)
    var actions: [QuestionAction] = [.record(.callResolved(resolved))]
    if !returned.bookings.isEmpty { actions.append(.giveBack(returned)) }
    return actions + question.waiters.map { .answer($0.id, .ended(question.id, ending)) }
  }

  /// A yes ends unspent. Its room was kept for it until now, and stays taken until its window turns: the record of a
  /// yes that lapsed names no bookings, and counters are what the records come to.
  mutating func lapse(_ question: Question, reason: String, at now: Int64) -> [QuestionAction] {
    remove(question)
    settle(question, as: .approved, by: question.approval?.by, fate: .lapsed, at: now)
    return [.record(.approvalLapsed(ApprovalLapsed(call: question.id, reason: reason)))]
  }

  mutating func settle(
    _ question: Question, as outcome: Outcome, by: String?, fate: Settlement.Fate, at now: Int64
  ) {
    let end = max(question.expiresAt, question.approval?.lapsesAt ?? now)
    settlements.add(
      Settlement(
        call: question.id, outcome: outcome, by: by, grant: question.grant, at: now,
        forgetAt: max(end, now) + Settlement.memory, fate: fate, hasState: question.hasState))
  }
}
