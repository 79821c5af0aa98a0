import MCP

extension Ruleset {
  /// Judges one call. Pure: the same ruleset, call and moment give the same judgement.
  ///
  /// The order is that of the documentation: suspended grant, lockdown, no policy, an operator's `deny` or `hide`,
  /// hidden, default, `require`, `deny_if`, limits, drift, an operator's `ask`, `require_approval`. The first denial
  /// wins; all that ask make one question.
  public func judge(_ call: CallFacts, at now: Int64) -> Judgement {
    if let denial = standingDenial(suspended: call.suspended, lockdown: call.lockdown) {
      return Judgement(denial)
    }
    guard let document else { return Judgement(.noPolicy) }
    let overrides = overrides(of: call.tool)
    let stance = overrides?.stance(at: now)
    if let stance, let denial = stance.denial { return Judgement(denial) }
    var deliberation = Deliberation(
      document: document, drift: drift, call: call, overrides: overrides, stance: stance, now: now)
    let judgement = deliberation.judgement()
    return mode == .enforce ? judgement : judgement.observing
  }

  /// What stands above every document: a suspended grant, then lockdown.
  func standingDenial(suspended: Bool, lockdown: Bool) -> Denial? {
    if suspended { return .suspended }
    return lockdown ? .lockdown : nil
  }
}

extension Judgement {
  init(_ denial: Denial) {
    self.init(
      verdict: .deny(denial), rule: denial.rule, bookings: [],
      trace: [TraceStep(rule: denial.rule, outcome: .deny, note: denial.because)], observed: nil)
  }

  /// The same, recorded but not done: the call passes, and a would-be denial books nothing.
  fileprivate var observing: Judgement {
    Judgement(
      verdict: .allow, rule: rule, bookings: bookings, trace: trace, observed: verdict == .allow ? nil : verdict)
  }
}

extension Denial {
  fileprivate static let suspended = Denial(
    rule: "(suspended)", kind: .suspended, message: "this agent's access is suspended",
    because: "an operator suspended the grant")
  fileprivate static let lockdown = Denial(
    rule: "(lockdown)", kind: .lockdown, message: "all calls are denied until an operator lifts the lockdown",
    because: "lockdown")
  static let noPolicy = Denial(
    rule: "(no policy)", kind: .noPolicy, message: "this server has no policy, so every call is denied",
    because: "no policy")
}

extension Override {
  /// The refusal, if this is a `deny` or a `hide`.
  fileprivate var denial: Denial? {
    switch action {
    case .deny:
      Denial(
        rule: rule, kind: .override, message: reason ?? "an operator has denied this tool", because: "denied by \(by)")
    case .hide:
      Denial(rule: rule, kind: .override, message: "this tool is not available", because: "hidden by \(by)")
    case .allow, .ask, .limit: nil
    }
  }
}
