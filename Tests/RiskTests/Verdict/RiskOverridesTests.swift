import MCP
import Testing

@testable import Risk

@Suite struct RiskOverridesTests {
  private static let found = RiskVerdict(category: .read, level: .high, reasons: ["reads secrets", "name: `get`"])

  private func risk(_ entries: [RiskOverrides.Entry], of name: String = "get_secret") -> String {
    let verdict = RiskOverrides(entries).applied(to: Self.found, of: name)
    return "\(verdict.category.rawValue) \(verdict.level.rawValue)"
  }

  @Test("says category, level or both; a category alone takes its usual level")
  func says() {
    #expect(risk([.init(pattern: "get_secret", level: .low)]) == "Read Low")
    #expect(risk([.init(pattern: "get_secret", category: .write, level: .critical)]) == "Write Critical")
    #expect(
      RiskCategory.allCases.map { risk([.init(pattern: "get_secret", category: $0)]) }
        == ["Read Low", "Write Medium", "Execute High", "Destructive Critical", "Financial Critical"])
    #expect(risk([.init(pattern: "get_secrets", level: .low)]) == "Read High")
  }

  @Test("asks the exact name first, then the longest pattern, then the first")
  func order() {
    let words: [RiskOverrides.Entry] = [
      .init(pattern: "*", level: .medium), .init(pattern: "get_*", level: .high), .init(pattern: "*_secr", level: .low),
      .init(pattern: "*ecret", level: .low), .init(pattern: "get_s*", level: .critical),
      .init(pattern: "get_x", category: .write),
    ]
    #expect(risk(words, of: "set") == "Read Medium")
    #expect(risk(words, of: "get_it") == "Read High")
    #expect(risk(words, of: "get_x") == "Write Medium")
    #expect(risk(words, of: "a_secret") == "Read Low")
    #expect(risk([.init(pattern: "*ecret", level: .low), .init(pattern: "get_s*", level: .critical)]) == "Read Low")
    #expect(
      risk([.init(pattern: "get_s*", level: .critical), .init(pattern: "*ecret", level: .low)]) == "Read Critical")
  }

  @Test("a name with a star in it is that name before it is a pattern")
  func literalStar() {
    let words: [RiskOverrides.Entry] = [
      .init(pattern: "get_*", level: .low), .init(pattern: "get_*t", level: .critical),
    ]
    #expect(risk(words, of: "get_*") == "Read Low")
  }

  @Test("the first reason is the user's word, the second what was found, then why")
  func reasons() {
    let overrides = RiskOverrides([.init(pattern: "get_*", category: .destructive, level: .high)])
    #expect(
      overrides.applied(to: Self.found, of: "get_secret").reasons == [
        "your own word: `get_*` is Destructive, High", "found without it: Read, High", "reads secrets", "name: `get`",
      ])
    #expect(overrides.applied(to: Self.found, of: "set_secret") == Self.found)
  }

  @Test("holds for whatever the classifier says, for trusted servers and for tools that were not seen")
  func classifier() throws {
    let overrides = RiskOverrides([.init(pattern: "list_*", level: .critical)])
    let tool = try ToolDefinition(json: ["name": "list_orders", "annotations": ["readOnlyHint": true]])
    for trusted in [true, false] {
      let verdict = RiskClassifier(trusted: trusted, overrides: overrides).assess(tool)
      #expect(verdict.level == .critical && verdict.category == .read)
      #expect(verdict.reasons.first == "your own word: `list_*` is Critical")
    }
    let classifier = RiskClassifier(trusted: false, overrides: overrides)
    #expect(classifier.unseen(toolNamed: "list_x").level == .critical)
    #expect(classifier.unseen(toolNamed: "x") == RiskClassifier.unknown(toolNamed: "x"))
  }
}
