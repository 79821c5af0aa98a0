import Risk

/// What applies to one tool now, and why.
public struct ToolRules: Codable, Sendable, Equatable {
  public var tool: String
  public var risk: RiskVerdict
  /// `allow`, `ask`, `deny` or `hide`.
  public var now: RuleAction
  public var why: String
  /// Calls in the last hour.
  public var calls: Int
  public var override: RuleOverride?
  /// In the order in which they are looked at.
  public var lines: [RuleLine]
  public var drift: ToolChange?

  public init(
    tool: String, risk: RiskVerdict, now: RuleAction, why: String, calls: Int, override: RuleOverride? = nil,
    lines: [RuleLine], drift: ToolChange? = nil
  ) {
    self.tool = tool
    self.risk = risk
    self.now = now
    self.why = why
    self.calls = calls
    self.override = override
    self.lines = lines
    self.drift = drift
  }
}
