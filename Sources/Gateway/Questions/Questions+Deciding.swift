import Feed
import MCP

/// What came of a person's decision.
enum DecisionOutcome: Equatable {
  /// There is no such question, and none is remembered.
  case unknown
  /// Somebody or something was faster.
  case settled(Settled)
  /// The decision is about something that the question is not any more.
  case stale
  /// It counts, but more people must say yes.
  case needsMore(have: [String], of: Int)
  /// The question has ended with a person's no.
  case refused([QuestionAction])
  /// The question has ended with a person's yes, which is to be spent or kept.
  case approved([QuestionAction])
}

extension Questions {
  /// A person decides: the first to settle a question wins, as long as what was decided is what is asked.
  mutating func decide(_ command: Decide, by person: String, at now: Int64) -> DecisionOutcome {
    guard var question = self[command.id] else { return settledBefore(command.id) }
    if let approval = question.approval {
      return .settled(Settled(id: question.id, outcome: .approved, by: approval.by, won: false))
    }
    guard command.digest.hasSameBytes(as: question.digest.hex) else { return .stale }
    if now >= question.expiresAt {
      return .settled(Settled(id: question.id, outcome: .expired, by: nil, won: false))
    }
    switch command.decision {
    case .refuse:
      let ending = Ending(
        outcome: .refused, by: person, reason: command.reason, shown: command.shown, complete: command.complete)
      return .refused(end(question, ending, at: now))
    case .approve:
      if !question.yeses.contains(where: person.hasSameBytes) { question.yeses.append(person) }
      guard question.yeses.count >= question.approvers else {
        store(question)
        return .needsMore(have: question.yeses, of: question.approvers)
      }
      return .approved([approve(&question, command, at: now)])
    }
  }

  private mutating func approve(_ question: inout Question, _ command: Decide, at now: Int64) -> QuestionAction {
    let people = question.yeses.joined(separator: ", ")
    question.approval = Approval(by: people, at: now, questionEnds: question.expiresAt)
    store(question)
    let resolved = CallResolved(
      call: question.id, outcome: .approved, by: people, reason: command.reason, digest: question.digest.hex,
      shown: command.shown, complete: command.complete, waitedMs: now - question.askedAt, returned: [])
    return .record(.callResolved(resolved))
  }

  private func settledBefore(_ id: CallID) -> DecisionOutcome {
    guard let settlement = settlements[id] else { return .unknown }
    return .settled(Settled(id: id, outcome: settlement.outcome, by: settlement.by, won: false))
  }
}
