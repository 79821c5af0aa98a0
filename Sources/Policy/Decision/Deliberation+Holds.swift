import MCP

extension Deliberation {
  /// An operator's `ask`.
  mutating func holdByOperator() {
    guard let stance, stance.action == .ask else { return }
    let because = "\(stance.by) wants to be asked"
    let reason = HoldReason(rule: stance.rule, text: stance.reason ?? because, because: because)
    ask(reason, timeoutSeconds: ApprovalRule.standardTimeout, approvers: 1)
  }

  /// The tool's `require_approval`, unless an operator's `allow` answers it, and that of `all_tools`, which none does.
  mutating func holdByRules() {
    for approval in listed?.rules.requireApproval ?? [] {
      if isAllowed, let stance {
        trace.append(TraceStep(rule: approval.rule.pointer, outcome: .pass, note: "answered by \(stance.rule)"))
      } else {
        hold(by: approval)
      }
    }
    for approval in document.allTools.requireApproval { hold(by: approval) }
  }

  private mutating func hold(by approval: ApprovalRule) {
    let rule = approval.rule
    let truth = rule.conditions.truth(in: call, over: .any)
    guard truth != .no else {
      trace.append(TraceStep(rule: rule.pointer, outcome: .pass, note: rule.unmet))
      return
    }
    let because = rule.conditions.reasons(of: truth, in: call)
    let reason = HoldReason(rule: rule.pointer, text: rule.question, because: because)
    ask(reason, timeoutSeconds: approval.timeoutSeconds, approvers: approval.approvers)
  }
}
