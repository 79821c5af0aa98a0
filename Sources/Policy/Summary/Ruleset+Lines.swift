extension Ruleset {
  /// The rules of a tool and of all tools, in the order in which a call meets them. What becomes of a drifted tool and
  /// an operator's `ask` stand before the questions, what else an operator said before everything.
  func lines(
    of tool: String, _ state: DriftState, under overrides: ToolOverrides?, stance: Override?, at now: Int64
  ) -> [RuleLine] {
    guard let document else { return [] }
    let rules = document.listed(tool)?.rules ?? .none
    let own = denials(rules, isOfAllTools: false)
    let limits = rules.limits.map { RuleLine($0, under: overrides, isOfAllTools: false, at: now) }
    let all = allToolsLines(under: overrides, at: now)
    let word = stance.map { [RuleLine($0)] } ?? []
    let isAsk = stance?.action == .ask
    let drifted = RuleLine(state, posture: drift).map { [$0] } ?? []
    let questions = questions(rules, isOfAllTools: false, areLifted: stance?.action == .allow)
    let asked = drifted + (isAsk ? word : []) + questions + all.filter { $0.kind == .askIf }
    return (isAsk ? [] : word) + own + all.filter { $0.kind == .require || $0.kind == .denyIf } + limits
      + all.filter { $0.kind == .limit } + asked
  }

  /// The rules of `all_tools`, in the order in which a call meets them.
  func allToolsLines(under overrides: ToolOverrides?, at now: Int64) -> [RuleLine] {
    guard let rules = document?.allTools else { return [] }
    return denials(rules, isOfAllTools: true)
      + rules.limits.map { RuleLine($0, under: overrides, isOfAllTools: true, at: now) }
      + questions(rules, isOfAllTools: true)
  }

  private func denials(_ rules: ToolRules, isOfAllTools: Bool) -> [RuleLine] {
    rules.require.map { RuleLine($0, kind: .require, isOfAllTools: isOfAllTools) }
      + rules.denyIf.map { RuleLine($0, kind: .denyIf, isOfAllTools: isOfAllTools) }
  }

  private func questions(_ rules: ToolRules, isOfAllTools: Bool, areLifted: Bool = false) -> [RuleLine] {
    rules.requireApproval.map { approval in
      var line = RuleLine(
        approval.rule, kind: .askIf, isOfAllTools: isOfAllTools, timeoutSeconds: approval.timeoutSeconds)
      line.isLifted = areLifted
      return line
    }
  }
}
