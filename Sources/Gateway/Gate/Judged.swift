import Feed
import Policy
import Risk

/// What the rules say of a call, and what a person's yes to it would be bound to.
struct Judged {
  var judgement: Judgement
  /// How much the call could harm.
  var risk: RiskVerdict
  var digest: CallDigest
  /// What a limit would have said, had it bound.
  var observedLimit: Denial?

  /// The same, with a limit that has no room and does not bind.
  func observing(_ denial: Denial) -> Judged {
    var judged = self
    judged.observedLimit = denial
    return judged
  }

  /// What enforcement would have said, for the record.
  var observed: ObservedDenial? {
    if let observedLimit {
      return ObservedDenial(decision: .deny, rule: observedLimit.rule, message: observedLimit.message)
    }
    switch judgement.observed {
    case .deny(let denial): return ObservedDenial(decision: .deny, rule: denial.rule, message: denial.message)
    case .hold(let demand):
      return demand.reasons.first.map { ObservedDenial(decision: .hold, rule: $0.rule, message: $0.text) }
    case .allow, nil: return nil
    }
  }

  var trace: [Feed.TraceStep] {
    judgement.trace.map { Feed.TraceStep(rule: $0.rule, outcome: $0.outcome.rawValue, note: $0.note) }
  }
}
