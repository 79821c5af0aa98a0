import MCP
import Testing

@testable import Policy

@Suite("What a call counts")
struct LimitUseTests {
  let now: Int64 = 1_795_348_800_000

  func judgement(_ text: String, amount: String, overrides: [Override] = []) throws -> Judgement {
    let rules =
      #"{"limits": [{"counter": "spend", "window": "day", "max": 25.5, "scope": "grant", "amount": \#(amount)}]}"#
    return try Ruleset(rules: rules, overrides: overrides).judge(call(text), at: now)
  }

  @Test(
    "is the argument that the limit names, exactly",
    arguments: [
      (#"{"price": 0.1}"#, "0.1"), (#"{"price": 1e2}"#, "100"), (#"{"price": 0}"#, "0"),
      (#"{"price": 9007199254740992.5}"#, "9007199254740992.5"), ("{}", "1"),
    ])
  func counted(text: String, amount: String) throws {
    let use = try #require(try judgement(text, amount: #"{"path": "args.price", "default": 1}"#).bookings.first)
    #expect(use.amount.text == amount)
    #expect(use.max.text == "25.5")
  }

  @Test(
    "can't be less than nothing or no number: that denies, with a default too",
    arguments: [
      #"{"price": -1}"#, #"{"price": -0.0001}"#, #"{"price": "5"}"#, #"{"price": null}"#, #"{"price": []}"#,
      #"{"Price": 5}"#, #"{"price": 5, "PRICE": 6}"#, #"{"price": true}"#,
    ])
  func refused(text: String) throws {
    let judgement = try judgement(text, amount: #"{"path": "args.price", "default": 1}"#)
    #expect(judgement.verdict.denial?.kind == .amount)
    #expect(judgement.rule == "/tools/t/limits/0")
    #expect(judgement.bookings.isEmpty)
  }

  @Test("must be given, if there is no default")
  func missing() throws {
    #expect(
      try judgement("{}", amount: #""args.price""#).verdict.denial?.message
        == "price is not given, and is what is counted")
    #expect(try judgement(#"{"price": 2}"#, amount: #""args.price""#).bookings.first?.amount == 2)
  }

  @Test("is held against the operator's max where there is one")
  func override() throws {
    let override = Override(id: 9, tool: "t", action: .limit(counter: "spend", max: 100), by: "ana")
    let use = try #require(
      try judgement(#"{"price": 2}"#, amount: #""args.price""#, overrides: [override]).bookings.first)
    #expect(use.max == 100)
    #expect(use.rule == "(override 9)")
  }

  @Test("is, for all tools, held against the operator's max only if that is lower", arguments: [(5, 5), (100, 60)])
  func overrideOfAllTools(set: Int, max: Int) throws {
    let text = #"""
      {"version": "1", "default": "allow", "all_tools": {"limits": [{"counter": "calls", "window": "minute", "max": 60, "scope": "grant"}]}}
      """#
    let override = Override(id: 9, tool: "t", action: .limit(counter: "calls", max: ExactDecimal(set)), by: "ana")
    let ruleset = Ruleset(document: try document(text), overrides: [override])
    #expect(try ruleset.judge(call("{}"), at: now).bookings.first?.max == ExactDecimal(max))
    #expect(try ruleset.judge(call("{}", tool: "u"), at: now).bookings.first?.max == 60)
  }
}
