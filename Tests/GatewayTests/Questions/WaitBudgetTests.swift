import MCP
import Testing

@testable import Gateway

@Suite("How long clients wait")
struct WaitBudgetTests {
  @Test(
    "by client, transport, progress and revision",
    arguments: [
      (nil, "http", false, Revision.v2025_06_18, 50 as Int?),
      ("somebody", "http", true, .v2025_06_18, 50),
      ("claude-code", "http", false, .v2025_06_18, 280),
      ("claude-code", "http", true, .v2025_06_18, nil),
      ("claude-code", "stdio", false, .v2025_06_18, 1700),
      ("Claude-Code", "http", false, .v2025_06_18, 280),
      ("codex-mcp-client", "stdio", true, .v2025_06_18, 280),
      ("mcp", "http", false, .v2025_11_25, nil),
      ("mcp-inspector", "http", false, .v2025_11_25, 50),
      ("claude-code", "http", true, .v2026_07_28, 50),
    ])
  func table(client: String?, transport: String, token: Bool, revision: Revision, seconds: Int?) {
    let budget = WaitBudget()
    #expect(
      budget.seconds(client: client, transport: transport, hasProgressToken: token, revision: revision) == seconds)
  }

  @Test("the table can be set")
  func configured() {
    var budget = WaitBudget()
    budget.rows.insert(WaitBudget.Row(client: "slow", seconds: 5, progressExtends: false), at: 0)
    budget.unknown = 7
    #expect(
      budget.seconds(client: "slowpoke", transport: "http", hasProgressToken: true, revision: .v2025_06_18) == 5)
    #expect(budget.seconds(client: nil, transport: "http", hasProgressToken: true, revision: .v2025_06_18) == 7)
  }
}
