import MCP
import RiskCorpus
import Testing

@testable import Risk

/// Definitions as no honest server lists them: nothing crashes, the time grows with the size alone, and no rule is lost.
@Suite struct RiskFuzzTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private static let scraps = [
    "delete", "get_", "\u{202E}", "\u{200B}", "删除", "e\u{301}", "<IMPORTANT>", "(", "`", "not ", ", and ", "\n", ".",
    "A",
    "__", "\u{0}", "ss", "ies", "deletes", "\u{1F469}\u{200D}\u{1F4BB}", "ﬁ", "İ", "\u{10FFFF}", "n't", "'",
  ]

  private func mutated(_ text: String, _ random: inout Random) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      if Bool.random(using: &random) {
        scalars.insert(contentsOf: (Self.scraps.randomElement(using: &random) ?? "").unicodeScalars, at: place)
      } else if place < scalars.count {
        scalars.remove(at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test func nothingCrashesAndNothingUnknownIsLow() throws {
    var random = Random(state: 0x5_1CE)
    let inspector = DefinitionInspector(tools: ["list_orders"], others: ["mail": ["send_email"]])
    for round in 0..<3000 {
      let vector = ToolVector.all[round % ToolVector.all.count]
      let key = mutated("key", &random)
      let tool = try ToolDefinition(json: [
        "name": .string(mutated(vector.name, &random)),
        "description": .string(mutated(vector.tool.description ?? "", &random)),
        "inputSchema": [
          "properties": .object(JSONObject([JSONObject.Member(key: key, value: ["enum": [.string(key)]])]))
        ],
      ])
      let verdict = RiskClassifier(trusted: false).assess(tool)
      #expect(verdict.reasons.count >= 2)
      if verdict.level == .low { #expect(!NamePhrase(tool.name).verbs.isEmpty, "\(tool.name)") }
      _ = inspector.findings(in: tool)
    }
  }

  /// Anything worse than linear would not come to an end within the suite's time limit.
  @Test(
    "a long text is read to its end, whatever is repeated in it",
    arguments: ["not delete ", "a_b ", "<important>", "read ~/.ssh "])
  func longText(scrap: String) throws {
    let text = String(repeating: scrap, count: 10_000)
    let tool = try ToolDefinition(json: [
      "name": .string(text), "title": .string(text), "description": .string(text),
      "inputSchema": ["properties": .object(JSONObject([JSONObject.Member(key: text, value: [:])]))],
    ])
    #expect(!RiskClassifier(trusted: false).assess(tool).reasons.isEmpty)
    _ = DefinitionInspector(tools: ["list_orders"]).findings(in: tool)
  }

  @Test func tenThousandArgumentsAreRead() throws {
    let members = (0..<10_000).map { JSONObject.Member(key: "argument_\($0)", value: ["type": "string"]) }
    let last = JSONObject.Member(key: "action", value: ["enum": ["list", "delete"]])
    let tool = try ToolDefinition(json: [
      "name": "items", "inputSchema": ["properties": .object(JSONObject(members + [last]))],
    ])
    let time = ContinuousClock().measure {
      #expect(RiskClassifier(trusted: false).assess(tool).category == .destructive)
    }
    #expect(time < .seconds(5))
  }
}
