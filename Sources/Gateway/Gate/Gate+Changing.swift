import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// Rules or a definition of a server changed: every open question they touch is judged again, at once.
  ///
  /// - Parameter cause: what changed, for a person.
  func rejudge(server: GuardedServer, cause: String) {
    rejudge(questions.inOrder.filter { $0.decided.server.hasSameBytes(as: server.name) }, cause: cause)
    onRulesChanged(server)
  }

  /// A grant changed: what waits for a person on its behalf is judged again.
  func rejudge(grant: String, cause: String) {
    rejudge(questions.inOrder.filter { $0.grant.hasSameBytes(as: grant) }, cause: cause)
  }

  func rejudge(_ touched: [Question], cause: String) {
    let now = surroundings.now()
    for question in touched {
      guard let judged = rejudgement(of: question, at: now) else { continue }
      perform(questions.change(question.id, judged, cause: cause, at: now))
    }
  }

  /// A lockdown is no rule change: it leaves questions as they are.
  private func rejudgement(of question: Question, at now: Int64) -> Rejudgement? {
    guard let server = servers[question.decided.server] else { return nil }
    guard grants.isKnown(question.grant) else {
      return .denied(rule: "(revoked)", message: "the grant of this agent was revoked")
    }
    let signals = question.decided.flags
    let judgement = server.judge(
      question.call, shown: kept(question.call.arguments, of: server),
      risk: CallRisk(server.risk(of: question.call.name, signals), signals),
      suspended: grants.isSuspended(question.grant), lockdown: false, at: now)
    let digest = server.digest(
      of: question.call.name, params: question.paramsHash, grant: question.grant, key: masking.key,
      at: now)
    switch judgement.verdict {
    case .deny(let denial): return .denied(rule: denial.rule, message: denial.message)
    case .hold(let demand):
      return .asks(
        digest: digest, reasons: Demand(demand).reasons + question.ownReasons, uses: judgement.bookings)
    case .allow:
      let reasons = question.ownReasons.isEmpty ? [.nothingHoldsNow] : question.ownReasons
      return .asks(digest: digest, reasons: reasons, uses: judgement.bookings)
    }
  }
}

extension Feed.HoldReason {
  fileprivate static let nothingHoldsNow = Feed.HoldReason(
    rule: "(rules changed)", text: "No rule holds this call any more, but it was asked",
    because: "a rule change never releases a waiting call by itself")
}
