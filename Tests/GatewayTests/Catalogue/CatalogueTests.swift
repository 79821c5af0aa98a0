import MCP
import Risk
import Testing

@testable import Gateway

@Suite("The risk of a server's tools")
struct CatalogueTests {
  private func catalogue(_ risk: RiskOverrides, trusted: Bool = false) throws -> Catalogue {
    let server = ServerConfiguration(
      name: "s", reach: .url("http://h/mcp", headers: []), policy: nil, trusted: trusted, risk: risk)
    var catalogue = Catalogue(server: "s", classifier: server.classifier)
    catalogue.restore(try ToolDefinition(json: ["name": "list_orders"]))
    let seen = try ToolDefinition(json: ["name": "frobnicate", "annotations": ["readOnlyHint": true]])
    _ = catalogue.take([seen], serverName: nil, isBack: true)
    return catalogue
  }

  @Test("is the user's word wherever a tool is known from: the ledger, the server's list, or only a call")
  func word() throws {
    let none = try catalogue(.none)
    #expect(["list_orders", "frobnicate", "other"].map { none.risk(of: $0).level } == [.low, .high, .high])
    let all = try catalogue(RiskOverrides([.init(pattern: "*", level: .medium)]))
    #expect(["list_orders", "frobnicate", "other"].map { all.risk(of: $0).level } == [.medium, .medium, .medium])
    #expect(all.risk(of: "other").reasons.first == "your own word: `*` is Medium")
  }

  @Test("a trusted server's annotations lower it")
  func trusted() throws {
    #expect(try catalogue(.none, trusted: true).risk(of: "frobnicate").level == .low)
  }
}
