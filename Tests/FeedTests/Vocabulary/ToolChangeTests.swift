import MCP
import Risk
import Testing

@testable import Feed

@Suite("A change of a definition")
struct ToolChangeTests {
  private func change(
    _ before: (RiskCategory, RiskLevel)?, _ after: (RiskCategory, RiskLevel)?, findings: [DefinitionFinding]? = nil
  ) -> ToolChange {
    let verdict = { (risk: (RiskCategory, RiskLevel)) in
      RiskVerdict(category: risk.0, level: risk.1, reasons: ["because"])
    }
    return ToolChange(
      tool: "list", kind: .changed, hash: "ab", members: [], before: before.map(verdict), after: after.map(verdict),
      findings: findings)
  }

  @Test("says what it does to the risk")
  func words() {
    #expect(
      change((.read, .low), (.destructive, .critical)).words
        == "list changed (Read Low, now Destructive Critical: more than before)")
    #expect(change((.read, .low), (.read, .low)).words == "list changed (Read Low as before)")
    #expect(change((.execute, .high), (.read, .low)).words == "list changed (Execute High, now Read Low)")
    #expect(change(nil, (.write, .medium)).words == "list changed (Write Medium)")
    #expect(change(nil, nil).words == "list changed")
  }

  @Test("raises the risk by level, by category, or by what is newly wrong with it")
  func raises() {
    let finding = DefinitionFinding(kind: .secrecy, pointer: "/description", quote: "tell nobody")
    #expect(change((.read, .low), (.read, .medium)).raisesRisk)
    #expect(change((.execute, .high), (.destructive, .high)).raisesRisk)
    #expect(change((.read, .low), (.read, .low), findings: [finding]).raisesRisk)
    #expect(!change((.read, .low), (.read, .low), findings: []).raisesRisk)
    #expect(!change(nil, nil).raisesRisk)
  }

  @Test("is read from records that tell no risk")
  func older() throws {
    let json: JSON = ["tool": "x", "kind": "changed", "hash": "ab", "members": ["title"]]
    let read = try WireDecoder.decode(ToolChange.self, from: json)
    #expect(read == ToolChange(tool: "x", kind: .changed, hash: "ab", members: ["title"]))
  }

  @Test("shows the words on one line")
  func text() {
    let pieces: [ChangedText.Piece] = [
      .init(change: .kept, text: "Lists "), .init(change: .removed, text: "the "), .init(change: .added, text: "all "),
      .init(change: .kept, text: "orders."),
    ]
    #expect(ChangedText(pointer: "/description", pieces: pieces).words == "/description: Lists [-the -]{+all +}orders.")
  }
}
