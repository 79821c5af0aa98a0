import MCP

/// One call before one document: the rules are asked in order, and each leaves a step in the trace.
struct Deliberation {
  let document: PolicyDocument
  let drift: DriftPosture
  let call: CallFacts
  let overrides: ToolOverrides?
  /// The operator's `allow` or `ask` in force, if any.
  let stance: Override?
  let now: Int64
  let listed: ListedTool?

  var trace: [TraceStep] = []
  var uses: [LimitUse] = []
  var reasons: [HoldReason] = []
  var timeoutSeconds: Int?
  var approvers = 1

  init(
    document: PolicyDocument, drift: DriftPosture, call: CallFacts, overrides: ToolOverrides?, stance: Override?,
    now: Int64
  ) {
    self.document = document
    self.drift = drift
    self.call = call
    self.overrides = overrides
    self.stance = stance
    self.now = now
    listed = document.listed(call.tool)
    trace.reserveCapacity(12)
  }

  /// Whether an operator's `allow` is in force: it answers `hide`, `default` and the tool's own `require_approval`.
  var isAllowed: Bool { stance?.action == .allow }

  mutating func judgement() -> Judgement {
    if let denial = denialBeforeRules() ?? denialByRules() ?? denialByLimits() ?? denialByDrift() {
      trace.append(TraceStep(rule: denial.rule, outcome: .deny, note: denial.because))
      return Judgement(verdict: .deny(denial), rule: denial.rule, bookings: [], trace: trace, observed: nil)
    }
    holdByOperator()
    holdByRules()
    guard let first = reasons.first else {
      return Judgement(verdict: .allow, rule: ruleOfAllowance, bookings: uses, trace: trace, observed: nil)
    }
    let demand = HoldDemand(
      reasons: reasons, timeoutSeconds: timeoutSeconds ?? ApprovalRule.standardTimeout, approvers: approvers)
    return Judgement(verdict: .hold(demand), rule: first.rule, bookings: uses, trace: trace, observed: nil)
  }

  /// What lets a call through that no rule stopped.
  private var ruleOfAllowance: String {
    if isAllowed, let stance { return stance.rule }
    return listed?.pointer ?? "(default)"
  }

  mutating func ask(_ reason: HoldReason, timeoutSeconds: Int, approvers: Int) {
    trace.append(TraceStep(rule: reason.rule, outcome: .ask, note: reason.because))
    reasons.append(reason)
    self.timeoutSeconds = min(self.timeoutSeconds ?? timeoutSeconds, timeoutSeconds)
    self.approvers = max(self.approvers, approvers)
  }
}
