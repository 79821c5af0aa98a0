import MCP
import RiskCorpus
import Testing

@testable import Risk

@Suite struct RiskClassifierTests {
  @Test func theVectorsAreAllThere() {
    #expect(ToolVector.all.count >= 165)
    #expect(ToolVector.unfitted.count >= 20)
  }

  @Test("a tool ranks as a person would rank it", arguments: ToolVector.all + ToolVector.unfitted)
  func ranks(vector: ToolVector) {
    let verdict = RiskClassifier(trusted: vector.trusted).assess(vector.tool)
    #expect(verdict.category == vector.category, "\(verdict.reasons)")
    #expect(verdict.level == vector.level, "\(verdict.reasons)")
    if let reason = vector.reason { #expect(verdict.reasons.first == reason) }
  }

  @Test("the reasons begin with one for people and quote the rest", arguments: ToolVector.all + ToolVector.unfitted)
  func reasons(vector: ToolVector) {
    let reasons = RiskClassifier(trusted: vector.trusted).assess(vector.tool).reasons
    #expect(Deed.allCases.map(\.phrase).contains(reasons.first ?? ""))
    #expect(reasons.count >= 2)
    #expect(reasons.dropFirst().allSatisfy { $0.hasSuffix("`") })
    #expect(Set(reasons).count == reasons.count)
  }

  @Test func evidenceIsQuotedWithItsPlace() throws {
    let tool = try ToolDefinition(json: [
      "name": "refund_order", "description": "Pays an order back.",
      "inputSchema": ["type": "object", "properties": ["amount": [:], "currency": [:]]],
    ])
    let reasons = RiskClassifier(trusted: false).assess(tool).reasons
    #expect(reasons.first == "moves money")
    for evidence in ["name: `refund`", "argument: `amount`", "description: `pays an order back`"] {
      #expect(reasons.contains(evidence))
    }
  }

  @Test(
    "a verb is quoted as the name has it",
    arguments: [
      ("löscheDatei", "name: `lösche`"), ("is_paid", "name: `is`"), ("expire_sessions", "name: `expire`"),
      ("tip_creator", "name: `creator`"),
    ])
  func verbsAreQuotedAsWritten(name: String, reason: String) throws {
    let reasons = try RiskClassifier(trusted: false).assess(ToolDefinition(json: ["name": .string(name)])).reasons
    #expect(reasons.contains(reason), "\(reasons)")
  }

  @Test func whatIsNotThereIsNoEvidence() throws {
    let server = ServerContext(description: nil, tools: ["refund_order", "reset_database", "pay_invoice"])
    for name in ["refund_order", "get_time", "weather"] {
      let tool = try ToolDefinition(json: [
        "name": .string(name), "description": "", "inputSchema": ["properties": [:]],
      ])
      let reasons = RiskClassifier(trusted: false, server: server).assess(tool).reasons
      #expect(!reasons.contains { $0.hasSuffix("``") || $0.contains("{}") || $0.contains("reset_database") })
    }
  }

  @Test func hiddenCharactersAreToldOnce() throws {
    let tool = try ToolDefinition(json: ["name": "get_time", "description": "Gets the time.\u{200B}"])
    let finding = DefinitionFinding(kind: .hiddenCharacters, pointer: "/description", quote: "1")
    let reasons = RiskClassifier(trusted: false).assess(tool, findings: [finding]).reasons
    #expect(
      reasons.filter { $0.hasPrefix("its definition hides characters") } == ["its definition hides characters: `1`"])
  }

  @Test func confidenceIsAShareInHundredths() {
    for vector in ToolVector.all {
      let confidence = RiskClassifier(trusted: vector.trusted).assess(vector.tool).confidence ?? -1
      #expect((0...1).contains(confidence) && (confidence * 100).rounded() / 100 == confidence)
    }
  }

  @Test func aToolWithoutADefinitionIsHigh() {
    let verdict = RiskClassifier.unknown(toolNamed: "list_\u{202E}orders")
    #expect(verdict.level == .high)
    #expect(verdict.confidence == 0)
    #expect(verdict.reasons == ["its name does not tell what it does", "no definition seen: `list_‹202E›orders`"])
  }

  @Test("nothing a server adds lowers the risk, unless it is trusted", arguments: ToolVector.all + ToolVector.unfitted)
  func addingNeverLowers(vector: ToolVector) throws {
    var json = vector.tool.json
    json["annotations"] = ["readOnlyHint": true, "destructiveHint": false]
    let hinted = try RiskClassifier(trusted: false).assess(ToolDefinition(json: .object(json)))
    json["annotations"] = nil
    let bare = try RiskClassifier(trusted: false).assess(ToolDefinition(json: .object(json)))
    #expect(hinted == bare)
  }
}
