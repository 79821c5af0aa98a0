import MCP
import Testing

@testable import Policy

@Suite("The summary of a tool's rules")
struct SummaryTests {
  let now: Int64 = 1_795_348_800_000
  static let text = #"""
    {"version": "1", "default": "deny", "hide": ["hidden"],
     "all_tools": {"limits": [{"counter": "calls", "window": "minute", "max": 60, "scope": "grant"}]},
     "tools": {
       "listed": {}, "hidden": {}, "never": {"deny_if": [{}]}, "always": {"require_approval": [{}]},
       "limited": {"limits": [{"counter": "c", "window": "hour", "max": 2, "scope": "server"}]},
       "image": {"require": [{"conditions": [{"path": "args.width", "op": "lte", "value": 2048}], "on_deny": "At most 2048 pixels wide."}],
                 "deny_if": [{"conditions": [{"path": "args.positivePrompt", "op": "regex", "value": "(?i)passport|id card"}]}],
                 "require_approval": [{"conditions": [{"path": "args.numberResults", "op": "gt", "value": 4}], "timeout": "10m"}],
                 "limits": [{"counter": "imageinference_rate", "window": "minute", "max": 10, "scope": "grant"}]}}}
    """#

  func ruleset(_ overrides: [Override] = []) throws -> Ruleset {
    Ruleset(document: try document(Self.text), overrides: overrides)
  }

  func now(_ tool: String, _ overrides: [Override] = []) throws -> String {
    let summary = try ruleset(overrides).summary(of: tool, at: now)
    return "\(summary.now) \(summary.why.text { _ in "15:00" })"
  }

  @Test(
    "says what a call meets now, and why",
    arguments: [
      ("listed", "allow listed"), ("new", "deny not listed"), ("hidden", "hide hidden"), ("never", "deny always"),
      ("always", "ask always"), ("limited", "limit 2 an hour for the server"), ("image", "ask if numberResults > 4"),
    ])
  func standing(tool: String, expected: String) throws {
    #expect(try now(tool) == expected)
  }

  @Test(
    "names the operator's override",
    arguments: [
      (OverrideAction.hide, "listed", "hide override ben, to 15:00"), (.deny, "listed", "deny override ben, to 15:00"),
      (.ask, "listed", "ask override ben, to 15:00"), (.allow, "image", "allow override ben, to 15:00"),
      (.allow, "hidden", "allow override ben, to 15:00"), (.ask, "new", "deny not listed"),
      (.allow, "never", "deny always"),
    ])
  func overrides(action: OverrideAction, tool: String, expected: String) throws {
    #expect(try now(tool, [Override(id: 1, tool: tool, action: action, by: "ben", until: now + 1)]) == expected)
    #expect(RuleReason.override(id: 1, by: "ben", until: nil).text { _ in "" } == "override ben, no end")
  }

  @Test("lists the rules in the order in which they are asked")
  func lines() throws {
    let lines = try ruleset([Override(id: 4, tool: "image", action: .ask, by: "ana", reason: "look")])
      .summary(of: "image", at: now).lines
    #expect(
      lines.map { "\($0.heading): \($0.words)" } == [
        "require: width ≤ 2048", "deny if: positivePrompt matches (?i)passport|id card",
        "limit: imageinference_rate, 10 a minute for a grant", "all tools: limit calls, 60 a minute for a grant",
        "override: ask by ana", "ask if: numberResults > 4",
      ])
    #expect(lines[0].message == "At most 2048 pixels wide.")
    #expect(lines[2].use?.counter == "imageinference_rate")
    #expect(lines[4].rule == "(override 4)")
    #expect(lines[4].message == "look")
    #expect(!lines.contains { $0.isLifted })
    #expect(lines[5].timeoutSeconds == 600)
  }

  @Test("begins with an operator's word, and marks what it lifts", arguments: [OverrideAction.allow, .deny, .hide])
  func word(action: OverrideAction) throws {
    let override = Override(id: 4, tool: "image", action: action, by: "ana")
    let lines = try ruleset([override]).summary(of: "image", at: now).lines
    #expect("\(lines[0].heading): \(lines[0].words)" == "override: \(action.word) by ana")
    #expect(lines[0].rule == "(override 4)")
    #expect(lines.filter(\.isLifted).map(\.words) == (action == .allow ? ["numberResults > 4"] : []))
  }

  @Test("an operator's word that has ended is in no line")
  func wordThatEnded() throws {
    let override = Override(id: 4, tool: "image", action: .allow, by: "ana", until: now)
    #expect(
      try ruleset([override]).summary(of: "image", at: now).lines == ruleset().summary(of: "image", at: now).lines)
  }

  @Test("shows an operator's max where it stands")
  func maximum() throws {
    let override = Override(id: 4, tool: "image", action: .limit(counter: "imageinference_rate", max: 25), by: "ana")
    let line = try #require(try ruleset([override]).summary(of: "image", at: now).lines.first { $0.kind == .limit })
    #expect(line.text == "imageinference_rate, 25 a minute for a grant")
    #expect(line.rule == "(override 4)")
    let lower = Override(id: 5, tool: "limited", action: .limit(counter: "c", max: 1), by: "ana")
    #expect(
      try ruleset([lower]).summary(of: "limited", at: now).why.text { _ in "" } == "1 an hour for the server, ana")
  }

  @Test("has a line of its own for the rules of all tools")
  func allTools() throws {
    let summary = try ruleset().summaryOfAllTools(at: now)
    #expect(summary.now == .limit)
    #expect(summary.why.text { _ in "" } == "60 a minute for a grant")
    #expect(summary.lines.map(\.text) == ["calls, 60 a minute for a grant"])
  }

  @Test(
    "agrees with the judgement of a call that no condition touches",
    arguments: [
      "listed", "new", "hidden", "never", "always", "limited",
    ])
  func agreement(tool: String) throws {
    let verdict = try ruleset().judge(call("{}", tool: tool), at: now).verdict.word
    let stance = try ruleset().summary(of: tool, at: now).now
    let expected: [RuleSummary.Stance: String] = [
      .allow: "allow", .limit: "allow", .ask: "hold", .deny: "deny", .hide: "deny",
    ]
    #expect(expected[stance] == verdict)
  }

  @Test(
    "says what becomes of a tool that drifted: after what denies it, before what asks",
    arguments: [
      (DriftPosture.hold, DriftState.changed, "listed", "ask definition changed"),
      (.hold, .unlisted, "limited", "ask no accepted definition"),
      (.hold, .changed, "always", "ask definition changed"),
      (.hold, .changed, "new", "deny not listed"), (.hold, .changed, "hidden", "hide hidden"),
      (.hold, .changed, "never", "deny always"), (.deny, .changed, "listed", "deny definition changed"),
      (.deny, .changed, "always", "deny definition changed"), (.allow, .changed, "listed", "allow listed"),
    ])
  func drift(posture: DriftPosture, state: DriftState, tool: String, expected: String) throws {
    let rules = Ruleset(document: try document(Self.text), overrides: [], drift: posture)
    let summary = rules.summary(of: tool, drift: state, at: now)
    #expect("\(summary.now) \(summary.why.text { _ in "" })" == expected)
    let verdict = rules.judge(try call("{}", tool: tool, drift: state), at: now).verdict.word
    #expect(verdict == ["allow": "allow", "ask": "hold", "deny": "deny", "hide": "deny"]["\(summary.now)"])
  }

  @Test("an operator's allow lifts no drift, and a deny goes before it")
  func driftUnderOverrides() throws {
    let rules = try ruleset([
      Override(id: 1, tool: "listed", action: .allow, by: "ben"),
      Override(id: 2, tool: "image", action: .deny, by: "ben"),
    ])
    #expect(rules.summary(of: "listed", drift: .changed, at: now).why == .drift(.changed))
    #expect(
      rules.summary(of: "image", drift: .changed, at: now).why == .override(id: 2, by: "ben", until: nil))
  }

  @Test("has the step of drift behind the limits, before every question")
  func driftLine() throws {
    let rules = try ruleset([Override(id: 4, tool: "image", action: .ask, by: "ana")])
    let lines = rules.summary(of: "image", drift: .changed, at: now).lines
    #expect(lines.map(\.heading) == ["require", "deny if", "limit", "all tools", "drift", "override", "ask if"])
    #expect(lines[4].rule == "(drift)")
    #expect(lines[4].words == "ask: the tool's definition has changed")
    #expect(lines[4].timeoutSeconds == 600)
  }

  @Test("says that there is no policy")
  func noPolicy() {
    #expect(Ruleset(document: nil, overrides: []).summary(of: "t", at: now).why == .noPolicy)
  }
}
