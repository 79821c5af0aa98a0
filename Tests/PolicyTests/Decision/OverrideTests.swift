import MCP
import Testing

@testable import Policy

@Suite("An operator's override")
struct OverrideTests {
  let now: Int64 = 1_795_348_800_000
  static let text = #"""
    {"version": "1", "default": "deny", "hide": ["hidden"],
     "all_tools": {"deny_if": [{"conditions": [{"path": "args.never", "op": "exists", "value": true}]}],
                   "require_approval": [{"conditions": [{"path": "args.all", "op": "exists", "value": true}]}]},
     "tools": {"t": {}, "hidden": {}, "asks": {"require_approval": [{}]},
               "strict": {"require": [{"conditions": [{"path": "args.a", "op": "eq", "value": 1}]}]}}}
    """#

  func word(_ action: OverrideAction, _ tool: String, _ text: String = "{}", until: Int64? = nil, mode: Mode = .enforce)
    throws -> String
  {
    let override = Override(id: 17, tool: tool, action: action, by: "ana", until: until)
    let ruleset = Ruleset(document: try document(Self.text), overrides: [override], mode: mode)
    return ruleset.judge(try call(text, tool: tool), at: now).verdict.word
  }

  @Test(
    "`allow` answers `hide`, `default` and the tool's own `require_approval`",
    arguments: ["hidden", "new", "asks", "t"])
  func allow(tool: String) throws {
    #expect(try word(.allow, tool) == "allow")
  }

  @Test(
    "`allow` lifts no `require`, no `deny_if` and nothing of all tools",
    arguments: [
      ("strict", "{}", "deny"), ("t", #"{"never": 1}"#, "deny"), ("hidden", #"{"never": 1}"#, "deny"),
      ("asks", #"{"all": 1}"#, "hold"), ("new", #"{"all": 1}"#, "hold"),
    ])
  func bounds(tool: String, text: String, expected: String) throws {
    #expect(try word(.allow, tool, text) == expected)
  }

  @Test(
    "`deny`, `hide` and `ask` add to the document",
    arguments: [
      (OverrideAction.deny, "t", "deny"), (.hide, "t", "deny"), (.ask, "t", "hold"), (.ask, "new", "deny"),
      (.ask, "hidden", "deny"), (.ask, "strict", "deny"), (.ask, "asks", "hold"),
    ])
  func add(action: OverrideAction, tool: String, expected: String) throws {
    #expect(try word(action, tool) == expected)
  }

  @Test("is in force until its end, and not a millisecond longer")
  func end() throws {
    #expect(try word(.deny, "t", until: now + 1) == "deny")
    #expect(try word(.deny, "t", until: now) == "allow")
  }

  @Test("replaces the one before it, for good: the earlier one does not come back")
  func replaced() throws {
    let overrides = [
      Override(id: 1, tool: "t", action: .deny, by: "ana"),
      Override(id: 2, tool: "t", action: .ask, by: "ben", until: now + 1000),
      Override(id: 3, tool: "t", action: .limit(counter: "c", max: 1), by: "ben"),
    ]
    let ruleset = Ruleset(document: try document(Self.text), overrides: overrides)
    #expect(try ruleset.judge(call("{}"), at: now).rule == "(override 2)")
    #expect(try ruleset.judge(call("{}"), at: now + 1000).verdict == .allow)
  }

  @Test("is for its own tool only, byte for byte")
  func tool() throws {
    let ruleset = Ruleset(
      document: try document(Self.text), overrides: [Override(id: 1, tool: "T", action: .deny, by: "ana")])
    #expect(try ruleset.judge(call("{}"), at: now).verdict == .allow)
  }

  @Test("is named by the decision, with the operator's reason")
  func named() throws {
    let override = Override(id: 17, tool: "t", action: .deny, by: "ana", reason: "not today")
    let ruleset = Ruleset(document: try document(Self.text), overrides: [override])
    let denial = try #require(try ruleset.judge(call("{}"), at: now).verdict.denial)
    #expect(denial == Denial(rule: "(override 17)", kind: .override, message: "not today", because: "denied by ana"))
  }
}
