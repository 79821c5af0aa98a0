import MCP
import Testing

@testable import Risk

@Suite struct RiskOverridesTests {
  private let overrides = RiskOverrides([
    RiskOverrides.Entry(pattern: "image*", level: .medium),
    RiskOverrides.Entry(pattern: "imageUpload", category: .read),
    RiskOverrides.Entry(pattern: "*_orders", category: .financial, level: .high),
    RiskOverrides.Entry(pattern: "*"),
  ])

  private func verdict(of tool: String) throws -> RiskVerdict {
    let definition = try ToolDefinition(json: ["name": .string(tool), "description": "Lists orders."])
    return RiskClassifier(trusted: false, overrides: overrides).assess(definition)
  }

  @Test(
    "the tool's own name comes first, then the first pattern that matches",
    arguments: [
      ("imageUpload", "imageUpload"), ("imageMasking", "image*"), ("list_orders", "*_orders"), ("delete_file", nil),
    ] as [(String, String?)])
  func matches(tool: String, pattern: String?) {
    #expect(overrides.entry(for: tool)?.pattern == pattern)
  }

  @Test func theUsersWordWinsAndIsShownAsSuch() throws {
    let verdict = try verdict(of: "list_orders")
    #expect(verdict.category == .financial && verdict.level == .high && verdict.confidence == 1)
    #expect(verdict.reasons.first == "your own word: Financial High for `*_orders`")
    #expect(verdict.reasons.contains("name: `list`"))
  }

  @Test func aCategoryAloneBringsItsUsualLevel() throws {
    #expect(try verdict(of: "imageUpload").level == .low)
  }

  @Test func aLevelAloneLeavesTheCategory() throws {
    let verdict = try verdict(of: "imageDeletion")
    #expect(verdict.category == .destructive && verdict.level == .medium)
  }

  @Test func aToolWithoutADefinitionObeysToo() {
    let verdict = RiskClassifier(trusted: false, overrides: overrides).unseen(toolNamed: "imageMagic")
    #expect(verdict.category == .execute && verdict.level == .medium)
  }

  @Test func whereNothingWasSaidNothingChanges() throws {
    let definition = try ToolDefinition(json: ["name": "delete_file"])
    #expect(
      RiskClassifier(trusted: false, overrides: overrides).assess(definition)
        == RiskClassifier(trusted: false).assess(definition))
  }
}
