import MCP

extension Deliberation {
  /// `hide`, then `default`.
  mutating func denialBeforeRules() -> Denial? {
    let isHidden = document.hides(call.tool)
    if isAllowed, let stance, isHidden || (listed == nil && document.defaultAction == .deny) {
      trace.append(TraceStep(rule: stance.rule, outcome: .pass, note: "allowed by \(stance.by)"))
      return nil
    }
    if isHidden {
      return Denial(rule: "(hidden)", kind: .hidden, message: "this tool is not available", because: "hidden")
    }
    if listed == nil, document.defaultAction == .deny {
      return Denial(
        rule: "(default)", kind: .notListed, message: "this tool is not one that the policy allows",
        because: "not listed")
    }
    trace.append(
      TraceStep(rule: listed?.pointer ?? "(default)", outcome: .pass, note: listed == nil ? "default allow" : "listed"))
    return nil
  }

  /// The tool's `require` and `deny_if`, then those of `all_tools`.
  mutating func denialByRules() -> Denial? {
    if let listed, let denial = denial(by: listed.rules) { return denial }
    return denial(by: document.allTools)
  }

  private mutating func denial(by rules: ToolRules) -> Denial? {
    for rule in rules.require {
      let truth = rule.conditions.truth(in: call, over: .every)
      guard truth == .yes else { return denial(by: rule, kind: .require, truth: truth) }
      trace.append(TraceStep(rule: rule.pointer, outcome: .pass, note: rule.sentence))
    }
    for rule in rules.denyIf {
      let truth = rule.conditions.truth(in: call, over: .any)
      guard truth == .no else { return denial(by: rule, kind: .denyIf, truth: truth) }
      trace.append(TraceStep(rule: rule.pointer, outcome: .pass, note: rule.unmet))
    }
    return nil
  }

  private func denial(by rule: Rule, kind: Denial.Kind, truth: Truth) -> Denial {
    let because = rule.conditions.reasons(of: truth, in: call)
    return Denial(rule: rule.pointer, kind: kind, message: rule.refusal(because: because), because: because)
  }

  /// Collects what the limits count; a call whose amount can't be counted is denied.
  mutating func denialByLimits() -> Denial? {
    for limit in listed?.rules.limits ?? [] {
      if let denial = denial(by: limit, isOfAllTools: false) { return denial }
    }
    for limit in document.allTools.limits {
      if let denial = denial(by: limit, isOfAllTools: true) { return denial }
    }
    return nil
  }

  private mutating func denial(by limit: Limit, isOfAllTools: Bool) -> Denial? {
    let maximum = limit.maximum(under: overrides, isOfAllTools: isOfAllTools, at: now)
    switch limit.amount(in: call.arguments) {
    case .refused(let because):
      return Denial(rule: limit.pointer, kind: .amount, message: because, because: because)
    case .counted(let amount):
      let rule = maximum.override?.rule ?? limit.pointer
      uses.append(
        LimitUse(
          rule: rule, counter: limit.counter, window: limit.window, max: maximum.value, scope: limit.scope,
          amount: amount))
      let note = maximum.override == nil ? limit.noted : "\(limit.counter), \(limit.sentence(max: maximum.value))"
      trace.append(TraceStep(rule: rule, outcome: .count, note: note))
      return nil
    }
  }

  /// A drifted tool, where drift is denied or held; nothing but accepting the definition lifts it.
  mutating func denialByDrift() -> Denial? {
    guard let because = call.drift.because else { return nil }
    switch drift {
    case .deny:
      return Denial(
        rule: "(drift)", kind: .drift, message: "\(because), and no operator has accepted it yet", because: because)
    case .hold:
      let reason = HoldReason(rule: "(drift)", text: "No operator has accepted this tool as it is", because: because)
      ask(reason, timeoutSeconds: ApprovalRule.standardTimeout, approvers: 1)
      return nil
    case .allow:
      trace.append(TraceStep(rule: "(drift)", outcome: .pass, note: because))
      return nil
    }
  }
}
