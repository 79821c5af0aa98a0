import MCP
import Risk
import Testing

@testable import Scan

@Suite struct ScannedToolTests {
  @Test("keeps the server's words, the badge, and what was found")
  func keeps() throws {
    let definition = try ToolDefinition(json: ["name": "a", "title": "An \u{200B}A"])
    let risk = RiskVerdict(category: .write, level: .high, reasons: ["changes something"])
    let findings = DefinitionInspector(tools: ["a"]).findings(in: definition)
    let tool = ScannedTool(definition, risk: risk, findings: findings)
    #expect(tool.name == "a" && tool.title == "An \u{200B}A" && tool.risk == risk)
    #expect(tool.findings.map(\.pointer) == ["/title"])
  }
}
