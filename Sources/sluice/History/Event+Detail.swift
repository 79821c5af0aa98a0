import Console
import Feed
import MCP

extension Event.Body {
  /// What a record about a call tells, without the call's number; strangers' words are in it as they came.
  var detail: String {
    switch self {
    case .callDecided(let body): [body.outcome?.rawValue ?? body.decision.rawValue, body.rule].told
    case .callHeld(let body): body.detail
    case .callAway(let body): "the agent was told to ask again (\(body.wait.rawValue))"
    case .callReturned(let body): "the agent asked again, round \(body.round) (\(body.wait.rawValue))"
    case .callChanged(let body): "must be looked at again: \(body.cause); digest \(body.digest.prefix(12))"
    case .callResolved(let body): body.detail
    case .approvalSpent(let body): "the yes of \(body.by) let it run"
    case .approvalLapsed(let body): "the yes was never used: \(body.reason)"
    case .callCompleted(let body):
      [
        "\(body.outcome.rawValue) after \(Stretch.took(body.durationMs))", body.error,
        body.returned.isEmpty ? nil : "\(body.returned.count) bookings given back",
      ].told
    default: JSON.object(members).text
    }
  }
}

extension CallHeld {
  fileprivate var detail: String {
    let why = reasons.map { "\($0.text): \($0.because) (\($0.rule))" }
    let people = approvers == 1 ? "one person" : "\(approvers) people"
    return "for \(people), until \(TimeText.clock(expiresAt)). " + why.joined(separator: "; ")
  }
}

extension CallResolved {
  fileprivate var detail: String {
    [
      outcome.rawValue + (by.map { " by \($0)" } ?? "") + " after \(Stretch.took(Double(waitedMs)))",
      rule.map { "by rule \($0)" }, reason.map { "\"\($0)\"" }, "digest \(digest.prefix(12))",
      returned.isEmpty ? nil : "\(returned.count) bookings given back",
    ].told
  }
}

extension [String?] {
  fileprivate var told: String { compactMap { $0 }.joined(separator: ", ") }
}
