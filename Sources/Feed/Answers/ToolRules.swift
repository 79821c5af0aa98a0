import Risk

/// What applies to one tool now, and why.
public struct ToolRules: Codable, Sendable, Equatable {
  /// The tool's name.
  public var tool: String
  /// How much the tool could harm.
  public var risk: RiskVerdict
  /// `allow`, `ask`, `deny` or `hide`.
  public var now: RuleAction
  /// What says so, for a person.
  public var why: String
  /// Calls in the last hour.
  public var calls: Int
  /// The operator's change, if there is one.
  public var override: RuleOverride?
  /// In the order in which they are looked at.
  public var lines: [RuleLine]
  /// How it differs from what is pinned; none = not at all.
  public var drift: ToolChange?
  /// What is wrong with the definition, at most eight; none = nothing, and of gateways that didn't look.
  public var findings: [DefinitionFinding]?

  /// All members, in the order in which they are written.
  public init(
    tool: String, risk: RiskVerdict, now: RuleAction, why: String, calls: Int, override: RuleOverride? = nil,
    lines: [RuleLine], drift: ToolChange? = nil, findings: [DefinitionFinding]? = nil
  ) {
    self.tool = tool
    self.risk = risk
    self.now = now
    self.why = why
    self.calls = calls
    self.override = override
    self.lines = lines
    self.drift = drift
    self.findings = findings
  }
}
