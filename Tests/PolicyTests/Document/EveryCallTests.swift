import MCP
import Testing

@testable import Policy

@Suite("What a document says of every call")
struct EveryCallTests {
  private func verdict(_ rules: String, _ level: String, _ category: String = "Execute") throws -> String {
    let gate = Ruleset(document: try sample(rules).ofEveryCall, overrides: [])
    let risk = CallRisk(level: level, category: category, signals: [])
    return gate.judge(CallFacts(tool: "t", arguments: [:], risk: risk), at: 0).verdict.word
  }

  @Test("`require` keeps what it asks of the tool's risk")
  func require() throws {
    let rules = #"""
      {"require": [{"conditions": [{"path": "args.x", "op": "eq", "value": 1},
                                   {"path": "risk.level", "op": "lte", "value": "Medium"}]}]}
      """#
    #expect(try verdict(rules, "Medium") == "allow")
    #expect(try verdict(rules, "High") == "deny")
  }

  @Test(
    "`deny_if` and `require_approval` stay only if no call escapes them",
    arguments: [
      ("[{}]", true), (#"[{"conditions": [{"path": "risk.level", "op": "eq", "value": "High"}]}]"#, true),
      (#"[{"conditions": [{"path": "risk.category", "op": "eq", "value": "Read"}]}]"#, false),
      (#"[{"conditions": [{"path": "risk.signals", "op": "exists", "value": false}]}]"#, false),
      (#"[{"conditions": [{"path": "args.x", "op": "exists", "value": false}]}]"#, false),
      (
        #"""
        [{"conditions": [{"path": "risk.level", "op": "eq", "value": "High"},
                         {"path": "args.x", "op": "exists", "value": false}]}]
        """#, false
      ),
    ])
  func others(list: String, stays: Bool) throws {
    #expect(try verdict(#"{"deny_if": \#(list)}"#, "High") == (stays ? "deny" : "allow"))
    #expect(try verdict(#"{"require_approval": \#(list)}"#, "High") == (stays ? "hold" : "allow"))
  }

  @Test("what it names and hides stays, and limits go", arguments: [#"["a"]"#, #"["a", "*"]"#])
  func names(hidden: String) throws {
    let whole = try document(
      #"""
      {"version": "1", "default": "deny", "hide": \#(hidden), "all_tools": {"require_approval": [{}]},
       "tools": {"t": {"limits": [{"counter": "c", "window": "day", "max": 1, "scope": "grant", "amount": "args.x"}]}}}
      """#)
    let part = whole.ofEveryCall
    #expect(part.hides("a") && part.hides("b") == whole.hides("b") && part.hide == whole.hide)
    #expect(part.listed("t")?.rules.isEmpty == true && part.listed("b") == nil && part.defaultAction == .deny)
    #expect(part.allTools.requireApproval.count == 1)
  }
}
