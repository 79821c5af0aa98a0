import MCP
import Testing

@testable import Policy

@Suite("Observe mode")
struct ModeTests {
  let now: Int64 = 1_795_348_800_000
  static let text = #"""
    {"version": "1", "default": "deny", "hide": ["h"],
     "tools": {"t": {"deny_if": [{"conditions": [{"path": "args.bad", "op": "exists", "value": true}]}],
                     "require_approval": [{"conditions": [{"path": "args.ask", "op": "exists", "value": true}]}],
                     "limits": [{"counter": "c", "window": "minute", "max": 1, "scope": "grant"}]}}}
    """#

  func ruleset(_ overrides: [Override] = []) throws -> Ruleset {
    Ruleset(document: try document(Self.text), overrides: overrides, mode: .observe, drift: .deny)
  }

  @Test(
    "lets pass what the document or drift would stop, and says what that was",
    arguments: [
      ("t", #"{"bad": 1}"#, DriftState.none, "deny", 0), ("t", #"{"ask": 1}"#, .none, "hold", 1),
      ("h", "{}", .none, "deny", 0),
      ("u", "{}", .none, "deny", 0), ("t", "{}", .changed, "deny", 0),
    ])
  func passes(tool: String, text: String, drift: DriftState, observed: String, booked: Int) throws {
    let judgement = try ruleset().judge(call(text, tool: tool, drift: drift), at: now)
    #expect(judgement.verdict == .allow)
    #expect(judgement.observed?.word == observed)
    #expect(judgement.bookings.count == booked)
  }

  @Test("has nothing to say of a call that is allowed anyway")
  func allowed() throws {
    let judgement = try ruleset().judge(call("{}"), at: now)
    #expect(judgement.observed == nil)
    #expect(judgement.bookings.count == 1)
  }

  @Test("still stops a suspended grant, a lockdown, and an operator's deny or hide")
  func binding() throws {
    let arguments = try arguments("{}")
    #expect(
      try ruleset().judge(CallFacts(tool: "t", arguments: arguments, suspended: true), at: now).rule == "(suspended)")
    #expect(
      try ruleset().judge(CallFacts(tool: "t", arguments: arguments, lockdown: true), at: now).rule == "(lockdown)")
    for action in [OverrideAction.deny, .hide] {
      let overrides = [Override(id: 1, tool: "t", action: action, by: "ana")]
      #expect(try ruleset(overrides).judge(call("{}"), at: now).verdict.word == "deny")
    }
  }

  @Test("holds nothing, an operator's ask neither")
  func ask() throws {
    let overrides = [Override(id: 1, tool: "t", action: .ask, by: "ana")]
    let judgement = try ruleset(overrides).judge(call("{}"), at: now)
    #expect(judgement.verdict == .allow)
    #expect(judgement.observed?.word == "hold")
  }

  @Test("filters no list")
  func lists() throws {
    #expect(try ruleset().isVisible(tool: "h", at: now))
    #expect(try ruleset([Override(id: 1, tool: "t", action: .hide, by: "ana")]).isVisible(tool: "t", at: now))
  }
}
