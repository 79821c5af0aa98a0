import MCP
import Testing

@testable import Risk

@Suite struct ServerContextTests {
  @Test(
    "a word before all names is the server's own",
    arguments: [
      (["call_list_orders", "call_get_order", "call_cancel_order"], "call"),
      (["browser_click", "browser_type", "browser_scroll"], "browser"),
      (["get_a_list", "get_b", "get_c"], nil), (["delete_list_x", "delete_get_y", "delete_find_z"], nil),
      (["list_a", "get_b"], nil), ([], nil),
    ] as [([String], String?)])
  func prefixes(tools: [String], prefix: String?) {
    #expect(ServerContext(description: nil, tools: tools).prefix == prefix)
  }

  @Test func topicsAndDeedsAreQuoted() {
    let server = ServerContext(
      description: "Pays invoices from a wallet.", tools: ["list_x", "pay_invoice", "delete_x"])
    #expect(server.topics.contains { $0.topic == .money && $0.quote == "invoices" })
    #expect(server.deeds.map(\.tool) == ["pay_invoice", "delete_x"])
  }

  /// A server's words about itself are a stranger's.
  @Test func whatAServerSaysOfItselfNeverLowersARisk() throws {
    let harmless = ServerContext(
      description: "Only lists and reads notes; nothing is ever changed.", tools: ["get_a", "get_b", "list_c"])
    for name in ["frobnicate", "delete_file", "list_orders", "update_page", "run_job"] {
      let tool = try ToolDefinition(json: ["name": .string(name), "description": "Works on a page."])
      let alone = RiskClassifier(trusted: false).assess(tool)
      let told = RiskClassifier(trusted: false, server: harmless).assess(tool)
      #expect(told.category >= alone.category && told.level >= alone.level)
    }
  }
}
