import MCP

extension Ruleset {
  /// What rules a tool now, why, and all its rules in the order in which they are asked.
  ///
  /// - Parameter state: how the tool stands to the definition that was accepted.
  public func summary(of tool: String, drift state: DriftState = .none, at now: Int64) -> RuleSummary {
    let overrides = overrides(of: tool)
    let stance = overrides?.stance(at: now)
    let standing = standing(of: tool, state, under: stance, overrides, at: now) ?? (.allow, .byDefault)
    return RuleSummary(
      tool: tool, now: standing.0, why: standing.1,
      lines: lines(of: tool, state, under: overrides, stance: stance, at: now))
  }

  /// The rules that `all_tools` has for every tool.
  public func summaryOfAllTools(at now: Int64) -> RuleSummary {
    guard let document else { return RuleSummary(tool: nil, now: .deny, why: .noPolicy, lines: []) }
    let standing = restriction(by: document.allTools, under: nil, isOfAllTools: true, at: now) ?? (.allow, .always)
    return RuleSummary(tool: nil, now: standing.0, why: standing.1, lines: allToolsLines(under: nil, at: now))
  }

  private typealias Standing = (RuleSummary.Stance, RuleReason)

  private func standing(
    of tool: String, _ state: DriftState, under stance: Override?, _ overrides: ToolOverrides?, at now: Int64
  ) -> Standing? {
    guard let document else { return (.deny, .noPolicy) }
    let reason = stance.map { RuleReason.override(id: $0.id, by: $0.by, until: $0.until) }
    let listed = document.listed(tool)
    switch (stance?.action, reason) {
    case (.deny, let reason?): return (.deny, reason)
    case (.hide, let reason?): return (.hide, reason)
    case (.allow, let reason?): return restrictionAboveAllow(listed, state, in: document) ?? (.allow, reason)
    default: break
    }
    if document.hides(tool) { return (.hide, .hidden) }
    if listed == nil, document.defaultAction == .deny { return (.deny, .notListed) }
    if let denial = [listed?.rules, document.allTools].compactMap({ $0 }).lazy.compactMap(refusal).first {
      return denial
    }
    if let drifted = self.restriction(by: state) { return drifted }
    if case .ask? = stance?.action, let reason { return (.ask, reason) }
    let restriction =
      listed.flatMap { self.restriction(by: $0.rules, under: overrides, isOfAllTools: false, at: now) }
      ?? question(by: document.allTools)
    return restriction ?? listed.map { _ in (.allow, .listed) }
  }

  /// What an operator's `allow` does not lift: a `deny_if` that always holds, drift, and what `all_tools` asks.
  private func restrictionAboveAllow(
    _ listed: ListedTool?, _ state: DriftState, in document: PolicyDocument
  ) -> Standing? {
    listed.flatMap { refusal(by: $0.rules) } ?? refusal(by: document.allTools) ?? restriction(by: state)
      ?? question(by: document.allTools)
  }

  /// What becomes of every call to a tool that drifted.
  private func restriction(by state: DriftState) -> Standing? {
    guard state != .none else { return nil }
    switch drift {
    case .deny: return (.deny, .drift(state))
    case .hold: return (.ask, .drift(state))
    case .allow: return nil
    }
  }

  private func restriction(
    by rules: ToolRules, under overrides: ToolOverrides?, isOfAllTools: Bool, at now: Int64
  ) -> Standing? {
    refusal(by: rules) ?? question(by: rules)
      ?? rules.limits.first.map { limit in
        let maximum = limit.maximum(under: overrides, isOfAllTools: isOfAllTools, at: now)
        let sentence = limit.sentence(max: maximum.value)
        return (.limit, .limit(maximum.override.map { "\(sentence), \($0.by)" } ?? sentence))
      }
  }

  private func refusal(by rules: ToolRules) -> Standing? {
    rules.denyIf.contains { $0.conditions.isEmpty } ? (.deny, .always) : nil
  }

  private func question(by rules: ToolRules) -> Standing? {
    let asking = rules.requireApproval
    guard let rule = asking.first(where: { $0.rule.conditions.isEmpty }) ?? asking.first else { return nil }
    return (.ask, rule.rule.conditions.isEmpty ? .always : .condition(rule.rule.sentence))
  }
}
