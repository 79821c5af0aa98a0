import MCP
import Testing

@testable import Policy

@Suite("Judging a call")
struct JudgingTests {
  let now: Int64 = 1_795_348_800_000
  static let rules = #"""
    {"require": [{"conditions": [{"path": "args.width", "op": "lte", "value": 2048}], "on_deny": "At most 2048 pixels wide."}],
     "deny_if": [{"conditions": [{"path": "args.prompt", "op": "regex", "value": "(?i)passport"}]}],
     "require_approval": [{"conditions": [{"path": "args.n", "op": "gt", "value": 4}], "timeout": "5m", "reason": "Many images"},
                          {"conditions": [{"path": "args.n", "op": "gt", "value": 10}], "timeout": "1h", "approvers": 2}],
     "limits": [{"counter": "rate", "window": "minute", "max": 10, "scope": "grant"}]}
    """#

  @Test(
    "gives the rule's decision, named after the rule",
    arguments: [
      (#"{"width": 1024}"#, "allow", "/tools/t"),
      (#"{"width": 4096}"#, "deny", "/tools/t/require/0"),
      (#"{}"#, "deny", "/tools/t/require/0"),
      (#"{"width": "1024"}"#, "deny", "/tools/t/require/0"),
      (#"{"Width": 1024}"#, "deny", "/tools/t/require/0"),
      (#"{"width": 1024, "prompt": "a Passport"}"#, "deny", "/tools/t/deny_if/0"),
      (#"{"width": 1024, "prompt": ["passport"]}"#, "deny", "/tools/t/deny_if/0"),
      (#"{"width": 1024, "PROMPT": "lamp"}"#, "deny", "/tools/t/deny_if/0"),
      (#"{"width": 1024, "n": 4}"#, "allow", "/tools/t"),
      (#"{"width": 1024, "n": 6}"#, "hold", "/tools/t/require_approval/0"),
      (#"{"width": 1024, "n": "6"}"#, "hold", "/tools/t/require_approval/0"),
      (#"{"width": 1024, "N": 1}"#, "hold", "/tools/t/require_approval/0"),
      (#"{"width": 4096, "n": 6}"#, "deny", "/tools/t/require/0"),
    ])
  func table(text: String, word: String, rule: String) throws {
    let judgement = try Ruleset(rules: Self.rules).judge(call(text), at: now)
    #expect(judgement.verdict.word == word)
    #expect(judgement.rule == rule)
    #expect(judgement.bookings.isEmpty == (word == "deny"))
    #expect(judgement.trace.last?.outcome == .deny || word != "deny")
  }

  @Test("tells the agent what the rule says, and people what was found")
  func words() throws {
    let ruleset = try Ruleset(rules: Self.rules)
    let denial = try #require(try ruleset.judge(call(#"{"width": 4096}"#), at: now).verdict.denial)
    #expect(denial.message == "At most 2048 pixels wide.")
    #expect(denial.because == "width 4096 > 2048")
    let bare = try #require(try ruleset.judge(call(#"{"width": 1, "prompt": "passport"}"#), at: now).verdict.denial)
    #expect(bare.message == "prompt `passport` matches (?i)passport")
  }

  @Test("says of a rule without conditions and words that it means every call")
  func bareRules() throws {
    let asking = try Ruleset(rules: #"{"require_approval": [{}]}"#).judge(call("{}"), at: now)
    #expect(asking.verdict.demand?.reasons.map(\.text) == ["Every call must be approved"])
    let denying = try Ruleset(rules: #"{"deny_if": [{}]}"#).judge(call("{}"), at: now)
    #expect(denying.verdict.denial?.message == "every call of this tool is denied")
  }

  @Test("makes one question of all that hold: every reason, the shortest timeout, the largest number of approvers")
  func question() throws {
    let demand = try #require(
      try Ruleset(rules: Self.rules).judge(call(#"{"width": 1, "n": 11}"#), at: now).verdict.demand)
    #expect(demand.reasons.map(\.text) == ["Many images", "n > 10"])
    #expect(demand.reasons.map(\.because) == ["n 11 > 4", "n 11 > 10"])
    #expect(demand.timeoutSeconds == 300)
    #expect(demand.approvers == 2)
  }

  @Test("refuses everything without a policy")
  func noPolicy() throws {
    for mode in Mode.allCases {
      let ruleset = Ruleset(
        document: nil, overrides: [Override(id: 1, tool: "t", action: .allow, by: "ana")], mode: mode)
      #expect(try ruleset.judge(call("{}"), at: now).rule == "(no policy)")
      #expect(try ruleset.judge(call("{}"), at: now).verdict.word == "deny")
    }
  }

  @Test("refuses what is not listed under `default: deny`, byte for byte", arguments: ["T", "t ", "e\u{301}", "u", ""])
  func notListed(tool: String) throws {
    let document = try document(#"{"version": "1", "default": "deny", "tools": {"t": {}, "\#u{E9}": {}}}"#)
    let judgement = Ruleset(document: document, overrides: []).judge(try call("{}", tool: tool), at: now)
    #expect(judgement.rule == "(default)")
    #expect(judgement.verdict.word == "deny")
  }

  @Test("asks the rules of all tools too, which rescue nothing that the default refuses")
  func allTools() throws {
    let text = #"""
      {"version": "1", "default": "deny", "tools": {"t": {"deny_if": [{"conditions": [{"path": "args.a", "op": "eq", "value": 1}]}]}},
       "all_tools": {"require": [{"conditions": [{"path": "args.ok", "op": "eq", "value": true}]}],
                     "limits": [{"counter": "calls", "window": "minute", "max": 60, "scope": "grant"}],
                     "require_approval": [{"conditions": [{"path": "args.big", "op": "exists", "value": true}]}]}}
      """#
    let ruleset = Ruleset(document: try document(text), overrides: [])
    #expect(try ruleset.judge(call("{}"), at: now).rule == "/all_tools/require/0")
    #expect(try ruleset.judge(call(#"{"a": 1}"#), at: now).rule == "/tools/t/deny_if/0")
    #expect(try ruleset.judge(call(#"{"ok": true, "big": 1}"#), at: now).rule == "/all_tools/require_approval/0")
    #expect(try ruleset.judge(call(#"{"ok": true}"#), at: now).bookings.map(\.rule) == ["/all_tools/limits/0"])
    #expect(try ruleset.judge(call(#"{"ok": true}"#, tool: "u"), at: now).rule == "(default)")
  }

  @Test("asks in the documented order: the first denial wins")
  func order() throws {
    let text = #"""
      {"version": "1", "default": "deny", "hide": ["h"],
       "tools": {"t": {"require": [{"conditions": [{"path": "args.a", "op": "eq", "value": 1}]}]}}}
      """#
    let denied = Override(id: 3, tool: "t", action: .deny, by: "ana")
    let ruleset = Ruleset(document: try document(text), overrides: [denied], drift: .deny)
    let plain = Ruleset(document: try document(text), overrides: [], drift: .deny)
    func rule(
      _ ruleset: Ruleset, suspended: Bool = false, lockdown: Bool = false, tool: String = "t", _ text: String = "{}"
    )
      throws -> String
    {
      let facts = CallFacts(
        tool: tool, arguments: try arguments(text), suspended: suspended, lockdown: lockdown, drift: .changed)
      return ruleset.judge(facts, at: now).rule
    }
    #expect(try rule(ruleset, suspended: true, lockdown: true) == "(suspended)")
    #expect(try rule(ruleset, lockdown: true) == "(lockdown)")
    #expect(try rule(ruleset) == "(override 3)")
    #expect(try rule(plain, tool: "h") == "(hidden)")
    #expect(try rule(plain, tool: "u") == "(default)")
    #expect(try rule(plain) == "/tools/t/require/0")
    #expect(try rule(plain, #"{"a": 1}"#) == "(drift)")
  }

  @Test(
    "holds, denies or passes a drifted tool, as the server says",
    arguments: [
      (DriftPosture.hold, DriftState.changed, "hold"), (.deny, .changed, "deny"), (.allow, .changed, "allow"),
      (.hold, .unlisted, "hold"), (.deny, .unlisted, "deny"), (.hold, .none, "allow"), (.deny, .none, "allow"),
    ])
  func drift(posture: DriftPosture, state: DriftState, word: String) throws {
    let allow = Override(id: 1, tool: "t", action: .allow, by: "ana")
    let ruleset = Ruleset(document: try sample("{}"), overrides: [allow], drift: posture)
    #expect(try ruleset.judge(call("{}", drift: state), at: now).verdict.word == word)
  }

  @Test("leaves a step for every rule that was asked, in order")
  func trace() throws {
    let trace = try Ruleset(rules: Self.rules).judge(call(#"{"width": 1024, "n": 6}"#), at: now).trace
    #expect(
      trace.map(\.rule) == [
        "/tools/t", "/tools/t/require/0", "/tools/t/deny_if/0", "/tools/t/limits/0", "/tools/t/require_approval/0",
        "/tools/t/require_approval/1",
      ])
    #expect(trace.map(\.outcome) == [.pass, .pass, .pass, .count, .ask, .pass])
    #expect(
      trace.map(\.note) == [
        "listed", "width ≤ 2048", "not: prompt matches (?i)passport", "rate, 10 a minute for a grant", "n 6 > 4",
        "not: n > 10",
      ])
  }

  @Test("takes the strict side when a pattern can't be decided")
  func undecidablePattern() throws {
    let spent = try Pattern("[a-z]{1,9}", memory: 100)
    let path = try ArgumentPath("args.a")
    let condition = Condition(subject: .argument(path), op: .regex, value: "", comparison: .matches(spent))
    let rule = Rule(pointer: "/r", conditions: [condition], message: nil)
    let approval = ApprovalRule(rule: rule, timeoutSeconds: 1, approvers: 1)
    for (rules, word) in [
      (ToolRules(require: [rule]), "deny"), (ToolRules(denyIf: [rule]), "deny"),
      (ToolRules(requireApproval: [approval]), "hold"),
    ] {
      let document = PolicyDocument(file: "f", defaultAction: .allow, allTools: rules)
      #expect(
        Ruleset(document: document, overrides: []).judge(try call(#"{"a": "abc"}"#), at: now).verdict.word == word)
    }
  }
}
