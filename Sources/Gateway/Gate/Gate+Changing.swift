import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// Rules or a definition of a server changed: every open question they touch is judged again, at once.
  ///
  /// - Parameter cause: what changed, for a person.
  func rejudge(server: GuardedServer, cause: String) {
    recordStaged()
    rejudge(questions.inOrder.filter { $0.decided.server.hasSameBytes(as: server.name) }, cause: cause)
    onRulesChanged(server)
  }

  /// A grant changed: what waits for a person on its behalf is judged again.
  func rejudge(grant: String, cause: String) {
    recordStaged()
    rejudge(questions.inOrder.filter { $0.grant.hasSameBytes(as: grant) }, cause: cause)
  }

  /// What this tick has staged is recorded, or taken back: the end of a question that is not recorded itself would give
  /// back room that no record tells of, and a yes whose spending fails is one to judge again.
  func recordStaged() { journal.flush() }

  /// - Parameter touched: as they were before the change, oldest first.
  func rejudge(_ touched: [Question], cause: String) {
    let now = surroundings.now()
    for question in touched {
      guard let judged = rejudgement(of: question, at: now) else { continue }
      perform(questions.change(question.id, judged, cause: cause, at: now))
    }
    endWithoutRoom(touched, at: now)
  }

  /// A limit became tighter: the questions that it has no room for end by it. What waits is counted already, so the
  /// newest give way until there is room for the rest.
  private func endWithoutRoom(_ touched: [Question], at now: Int64) {
    for before in touched.reversed() {
      guard let question = questions[before.id], question.isOpen,
        let denial = fullLimit(question, since: before.reservation.uses, at: now)?.denial
      else { continue }
      perform(questions.end(question, .denied(rule: denial.rule, denial.message), at: now))
    }
  }

  /// The first limit that is tighter than those before, and has no room for a question beside what others have taken.
  private func fullLimit(_ question: Question, since before: [LimitUse], at now: Int64) -> FullLimit? {
    for use in question.reservation.uses where use.isTighter(than: before) {
      let full = limit(use, beside: question, at: now)
      if full.used + use.amount > use.max { return full }
    }
    return nil
  }

  /// A limit, with what others than a question have taken of it.
  private func limit(_ use: LimitUse, beside question: Question, at now: Int64) -> FullLimit {
    let used = counters.used(use, keys: question.scopeKeys, at: now) - question.reservation.taken(of: use, at: now)
    return FullLimit(use: use, used: used, retryAfterSeconds: nil)
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
    let uses = question.goesOn ? [] : judgement.bookings
    // More than a limit allows even if it were empty: no yes could let it run. Or more than is booked for it, and a yes
    // would let the difference run uncounted: an equal call is booked anew, and whole.
    if let use = uses.first(where: { $0.isTooMuch || question.reservation.fallsShort(of: $0, at: now) }) {
      let denial = limit(use, beside: question, at: now).denial
      return .denied(rule: denial.rule, message: denial.message)
    }
    switch judgement.verdict {
    case .deny(let denial): return .denied(rule: denial.rule, message: denial.message)
    case .hold(let demand):
      return .asks(digest: digest, reasons: Demand(demand).reasons + question.ownReasons, uses: uses)
    case .allow:
      let reasons = question.ownReasons.isEmpty ? [.nothingHoldsNow] : question.ownReasons
      return .asks(digest: digest, reasons: reasons, uses: uses)
    }
  }
}

extension LimitUse {
  /// Whether it leaves less room than each of those before that count in the same place, or is new.
  func isTighter(than before: [LimitUse]) -> Bool {
    !before.contains { old in countsBeside(old) && old.max <= max && old.amount >= amount }
  }
}

extension Question {
  /// Under what limits of each scope count it.
  fileprivate var scopeKeys: ScopeKeys {
    ScopeKeys(server: decided.server, grant: grant, session: decided.session ?? grant)
  }
}

extension Feed.HoldReason {
  fileprivate static let nothingHoldsNow = Feed.HoldReason(
    rule: "(rules changed)", text: "No rule holds this call any more, but it was asked",
    because: "a rule change never releases a waiting call by itself")
}
