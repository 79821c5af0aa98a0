import MCP
import Policy
import Risk
import Testing

@testable import Scan

@Suite("A policy to start from")
struct StartingPolicyTests {
  private func reading(_ tools: [ScannedTool]) -> PolicyReading {
    PolicyDocument.read(Array(StartingPolicy(for: Tools.report(tools)).text.utf8), file: "start.yaml")
  }

  private func document(_ tools: [ScannedTool]) throws -> PolicyDocument {
    let reading = reading(tools)
    #expect(reading.diagnostics == [])
    return try #require(reading.document)
  }

  @Test("stands in the file as it is meant to be read")
  func golden() throws {
    let tools = try Tools.several() + [Tools.hostile()]
    try expect(StartingPolicy(for: Tools.report(tools)).text, "starting-policy.yaml")
  }

  @Test("reads without errors or warnings, and decides as the stock rules say", arguments: RiskCategory.allCases)
  func decides(category: RiskCategory) throws {
    let tool = try Tools.tool("t", category, .medium)
    let ruleset = Ruleset(document: try document([tool]), overrides: [])
    let judgement = ruleset.judge(CallFacts(tool: "t", arguments: [:]), at: 0)
    let booked = judgement.bookings.map { "\($0.max.text) \($0.window) \($0.scope)" }
    switch category {
    case .read: #expect(judgement.verdict == .allow && booked == [])
    case .write: #expect(judgement.verdict == .allow && booked == ["30 minute grant"])
    case .execute: #expect(judgement.verdict == .allow && booked == ["10 minute grant"])
    case .financial:
      guard case .hold = judgement.verdict else {
        Issue.record("not held: \(judgement.verdict)")
        return
      }
    case .destructive:
      #expect(judgement.rule == "(hidden)")
      #expect(!ruleset.isVisible(tool: "t", at: 0))
    }
  }

  @Test("tools of a category share one count, and what is not named is denied")
  func counts() throws {
    let tools = try Tools.several() + [Tools.tool("move_file", .write, .medium)]
    let document = try document(tools)
    let counters = ["write_file", "move_file", "run", "get_secret"].map {
      document.listed($0)?.rules.limits.map(\.counter) ?? []
    }
    #expect(counters == [["writes"], ["writes"], ["executions"], ["executions"]])
    let other = Ruleset(document: document, overrides: []).judge(CallFacts(tool: "other", arguments: [:]), at: 0)
    #expect(other.rule == "(default)")
  }

  @Test("leaves nothing open on the server that it was written for")
  func closes() throws {
    let tools = try Tools.several()
    let review = PolicyReview(of: try document(tools), warnings: [], mode: .enforce, tools: tools)
    #expect(review.gaps == [])
  }

  @Test(
    "carries every name, whatever it is made of",
    arguments: [
      "a b", "a: b", "- a", "#", "true", "null", "404", "~", "\"", "\\", "a\"b\\c", "ä\u{308}", "日本", "👩‍👩‍👧", "\u{1B}[2J",
      "a\nb", "a\r\nb", "a\tb", "\u{85}", "\u{2028}", "x\u{FEFF}", "\u{202E}x", "\u{7F}", "\u{10FFFF}", " ", "{}",
      "[x]",
      "&a", "*a", "!x", "%x", "@x", "`x`", "? x", "a # b", "'", String(repeating: "long", count: 600),
    ])
  func names(name: String) throws {
    for (category, level) in [(RiskCategory.read, RiskLevel.low), (.write, .medium), (.destructive, .critical)] {
      // A star in a name is warned of, because others mean a pattern by it.
      let reading = reading([try Tools.tool(name, category, level), try Tools.tool("b", .write, .medium)])
      #expect(reading.diagnostics.allSatisfy { name.contains("*") && $0.severity == .warning })
      let document = try #require(reading.document)
      #expect((document.listed(name) != nil) == (category != .destructive && document.hide.isEmpty))
      #expect(document.hides(name) != (document.listed(name) != nil))
      #expect(document.listed("b") != nil)
    }
  }

  @Test("a tool that no policy can name is left to the default", arguments: ["", "*", "\u{FEFF}b"])
  func unnamed(name: String) throws {
    let document = try document([try Tools.tool(name, .destructive, .critical), try Tools.tool("a")])
    #expect(document.hide == [] && !document.hidesAll && document.tools.map(\.name) == ["a"])
  }

  @Test("a server without tools has a policy that allows nothing")
  func empty() throws {
    let document = try document([])
    #expect(document.defaultAction == .deny && document.tools.isEmpty)
  }

  @Test("what a server writes can't end its comment")
  func comments() throws {
    let tool = try Tools.tool(
      "a", .read, .low,
      reasons: ["only reads", "description: `x\ndefault: allow\r\nhide: [\"a\"]\u{2028}tools: {}\u{85}z`"])
    let document = try document([tool])
    #expect(document.defaultAction == .deny && document.hide == [] && document.listed("a") != nil)
  }
}
