import MCP
import Testing

@testable import Risk

@Suite struct RiskOverridesTests {
  private static let found = RiskVerdict(category: .read, level: .high, reasons: ["reads secrets", "name: `get`"])

  private func risk(_ words: [(String, RiskOverrides.Word)], of name: String = "get_secret") -> String {
    let entries = words.map { (pattern: $0.0, word: $0.1) }
    let verdict = RiskOverrides(entries).apply(to: Self.found, toolNamed: name)
    return "\(verdict.category.rawValue) \(verdict.level.rawValue)"
  }

  @Test("says category, level or both; a category alone takes its usual level")
  func says() {
    #expect(risk([("get_secret", .init(level: .low))]) == "Read Low")
    #expect(risk([("get_secret", .init(category: .write, level: .critical))]) == "Write Critical")
    #expect(
      RiskCategory.allCases.map { risk([("get_secret", .init(category: $0))]) }
        == ["Read Low", "Write Medium", "Execute High", "Destructive Critical", "Financial Critical"])
    #expect(risk([("get_secrets", .init(level: .low))]) == "Read High")
  }

  @Test("asks the exact name first, then the longest pattern, then the first")
  func order() {
    let words: [(String, RiskOverrides.Word)] = [
      ("*", .init(level: .medium)), ("get_*", .init(level: .high)), ("*_secr", .init(level: .low)),
      ("*ecret", .init(level: .low)), ("get_s*", .init(level: .critical)), ("get_x", .init(category: .write)),
    ]
    #expect(risk(words, of: "set") == "Read Medium")
    #expect(risk(words, of: "get_it") == "Read High")
    #expect(risk(words, of: "get_x") == "Write Medium")
    #expect(risk(words, of: "a_secret") == "Read Low")
    #expect(risk([("*ecret", .init(level: .low)), ("get_s*", .init(level: .critical))]) == "Read Low")
    #expect(risk([("get_s*", .init(level: .critical)), ("*ecret", .init(level: .low))]) == "Read Critical")
  }

  @Test("a name with a star in it is that name before it is a pattern")
  func literalStar() {
    let words: [(String, RiskOverrides.Word)] = [("get_*", .init(level: .low)), ("get_*t", .init(level: .critical))]
    #expect(risk(words, of: "get_*") == "Read Low")
  }

  @Test("the first reason is the user's word, the second what was found, then why")
  func reasons() {
    let overrides = RiskOverrides([(pattern: "get_*", word: .init(category: .destructive, level: .high))])
    #expect(
      overrides.apply(to: Self.found, toolNamed: "get_secret").reasons == [
        "your own word: `get_*` is Destructive, High", "found without it: Read, High", "reads secrets", "name: `get`",
      ])
    #expect(overrides.apply(to: Self.found, toolNamed: "set_secret") == Self.found)
  }

  @Test("holds for whatever the classifier says, for trusted servers and for tools that were not seen")
  func classifier() throws {
    let overrides = RiskOverrides([(pattern: "list_*", word: .init(level: .critical))])
    let tool = try ToolDefinition(json: ["name": "list_orders", "annotations": ["readOnlyHint": true]])
    for trusted in [true, false] {
      let verdict = RiskClassifier(trusted: trusted, overrides: overrides).assess(tool)
      #expect(verdict.level == .critical && verdict.category == .read)
      #expect(verdict.reasons.first == "your own word: `list_*` is Critical")
    }
    let classifier = RiskClassifier(trusted: false, overrides: overrides)
    #expect(classifier.assess(unseenToolNamed: "list_x").level == .critical)
    #expect(classifier.assess(unseenToolNamed: "x") == RiskClassifier.unknown(toolNamed: "x"))
  }
}
