import Risk
import Testing

@testable import Scan

@Suite struct StockRuleTests {
  @Test(
    "by category, and stricter where the risk is higher than the category tells",
    arguments: [
      (RiskCategory.read, RiskLevel.low, StockRule.allow), (.read, .medium, .allow), (.read, .high, .limitExecutions),
      (.read, .critical, .hold), (.write, .low, .limitWrites), (.write, .medium, .limitWrites),
      (.write, .high, .limitWrites), (.write, .critical, .hold), (.execute, .low, .limitExecutions),
      (.execute, .high, .limitExecutions), (.execute, .critical, .hold), (.destructive, .low, .hide),
      (.destructive, .critical, .hide), (.financial, .low, .hold), (.financial, .critical, .hold),
    ])
  func rule(category: RiskCategory, level: RiskLevel, rule: StockRule) throws {
    #expect(StockRule(for: try Tools.tool("t", category, level)) == rule)
    #expect(StockRule(for: try Tools.tool("t", category, level, "hides \u{200B}")) == .hide)
  }
}
