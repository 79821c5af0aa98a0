import Risk

/// What the stock rules do with a tool, as long as nobody has said anything else.
enum StockRule: String, Sendable, CaseIterable {
  case allow
  /// 30 calls a minute for each agent.
  case limitWrites
  /// 10 calls a minute for each agent.
  case limitExecutions
  /// A person is asked.
  case hold
  /// Out of every list, and denied.
  case hide

  /// Read is allowed, Write and Execute are limited, Financial is held, Destructive is hidden. What is riskier than
  /// its category says takes a stricter rule, and a definition that a person can't read whole is not shown to agents.
  init(for tool: ScannedTool) {
    let (category, level) = (tool.risk.category, tool.risk.level)
    self =
      switch category {
      case _ where !tool.findings.isEmpty: .hide
      case .destructive: .hide
      case .financial: .hold
      case _ where level == .critical: .hold
      case .execute: .limitExecutions
      case .write: .limitWrites
      case .read: level >= .high ? .limitExecutions : .allow
      }
  }
}
