import Feed
import MCP
import Policy
import Testing

@testable import Gateway

@Suite("Rules and definitions that change under a question")
struct ChangingTests {
  @Test("a rule that denies ends the question, by that rule")
  func denied() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("imageInference", Samples.many)
    _ = try stage.desk.setRule(
      SetRule(server: "runware", tool: "imageInference", action: .deny, reason: "Not today."), by: Stage.ana)
    stage.run()
    #expect(reply.text == "[POLICY DENIED] Not today.")
    #expect(reply.decision?["rule"] == "(override 1)")
    #expect(stage.resolutions.map(\.outcome) == [.denied])
    #expect(stage.resolutions.first?.by == nil)
  }

  @Test("a rule that lets it pass keeps it open, under the same id with a new digest, and releases nothing")
  func keptOpen() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("imageInference", Samples.many)
    let before = try #require(stage.question)
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "imageInference", action: .allow), by: Stage.ana)
    stage.run()
    let after = try #require(stage.question)
    #expect(after.decided.call == before.decided.call)
    #expect(after.digest != before.digest)
    #expect(after.changedAt != nil)
    #expect(stage.callTypes.last == "call.changed")
    #expect(!reply.isAnswered)
    #expect(stage.server.calls.isEmpty)
    #expect(throws: FeedFailure.self) { try stage.decide(.approve, before.decided.call, digest: before.digest) }
    _ = try stage.decide(.approve, after.decided.call)
    #expect(stage.server.calls.count == 1)
  }

  @Test("a yes that is not spent is void when the rules change")
  func voidApproval() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.many)
    stage.pass(seconds: 51)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    _ = try stage.desk.setRule(
      SetRule(server: "runware", tool: "imageInference", action: .ask, reason: "Ask first"), by: Stage.ana)
    stage.run()
    #expect(stage.callTypes.last == "approval.lapsed")
    #expect(!agent.call("imageInference", Samples.many).isAnswered)
    #expect(stage.server.calls.isEmpty)
    #expect(stage.question?.decided.call == CallID(rawValue: 2))
  }

  /// Money is asked about, and limited to 100 a day; what is topped up shares the count under a limit of its own.
  ///
  /// - Parameter byPrice: whether the price is counted, not the calls.
  private static func policy(max: Int = 100, byPrice: Bool = true) -> String {
    let amount = byPrice ? #", "amount": "args.price""# : ""
    func limits(_ max: Int) -> String {
      """
      "limits": [{"counter": "spent", "window": "day", "max": \(max), "scope": "grant"\(amount)}]
      """
    }
    return """
      {"version": "1", "default": "deny", "tools": {
        "buy": {"require_approval": [{"conditions": [], "timeout": "10m", "reason": "Money"}], \(limits(max))},
        "topUp": {\(limits(100))}}}
      """
  }

  private static func shop(max: Int = 100, byPrice: Bool = true) throws -> (Stage, FakeAgent) {
    let stage = try Stage(
      policy: Self.policy(max: max, byPrice: byPrice),
      tools: [Samples.tool("buy", "Buys"), Samples.tool("topUp", "Tops up")])
    return (stage, try FakeAgent(stage))
  }

  private static func limit(_ stage: Stage, to max: String) throws {
    _ = try stage.desk.setRule(
      SetRule(server: "runware", tool: "buy", action: .limit, limit: LimitChange(counter: "spent", max: max)),
      by: Stage.ana)
    stage.run()
  }

  @Test("a maximum that one call by itself exceeds ends its question, by that limit")
  func aboveTheMaximum() throws {
    let (stage, agent) = try Self.shop()
    let reply = agent.call("buy", ["price": 60])
    try Self.limit(stage, to: "10")
    #expect(reply.text.hasPrefix("[POLICY DENIED] spent: 0 of 10 a day used, this call counts 60"))
    #expect(reply.decision?["rule"] == "(override 1)")
    #expect(stage.resolutions.map(\.outcome) == [.denied])
    #expect(stage.resolutions.first?.returned.count == 1)
    // Its room is free again.
    #expect(!agent.call("buy", ["price": 10]).isAnswered)
  }

  @Test("a yes that is not spent is void when the maximum is lowered, and the retry finds no room")
  func unspentAboveTheMaximum() throws {
    let (stage, agent) = try Self.shop()
    _ = agent.call("buy", ["price": 60])
    stage.pass(seconds: 51)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    try Self.limit(stage, to: "10")
    #expect(stage.callTypes.last == "approval.lapsed")
    #expect(agent.call("buy", ["price": 60]).decision?["rule"] == "(override 1)")
    #expect(stage.server.calls.isEmpty)
  }

  @Test("where questions together exceed the new maximum, the newest end until there is room for the rest")
  func sumAboveTheMaximum() throws {
    let (stage, agent) = try Self.shop()
    for name in ["a", "b", "c"] { _ = agent.call("buy", ["price": 30, "of": .string(name)]) }
    try Self.limit(stage, to: "50")
    #expect(stage.resolutions.map(\.call.rawValue) == [3, 2])
    #expect(stage.resolutions.map(\.rule) == ["(override 1)", "(override 1)"])
    #expect(stage.desk.holds().holds.map(\.decided.call.rawValue) == [1])
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    #expect(stage.server.calls.count == 1)
  }

  @Test("one that exceeds it by itself makes room for those that don't")
  func roomForTheRest() throws {
    let (stage, agent) = try Self.shop()
    _ = agent.call("buy", ["price": 60])
    _ = agent.call("buy", ["price": 30])
    try Self.limit(stage, to: "50")
    #expect(stage.resolutions.map(\.call.rawValue) == [1])
    #expect(stage.desk.holds().holds.map(\.decided.call.rawValue) == [2])
  }

  @Test("what has run counts too: a question that the lowered maximum has no room for beside it ends")
  func roomThatIsUsed() throws {
    let (stage, agent) = try Self.shop()
    agent.call("topUp", ["price": 30]).finish(stage)
    let held = agent.call("buy", ["price": 30])
    try Self.limit(stage, to: "50")
    #expect(held.text.hasPrefix("[POLICY DENIED] spent: 30 of 50 a day used, this call counts 30"))
  }

  @Test("a limit that did not become tighter ends no question, whatever others took meanwhile under one of their own")
  func notTighter() throws {
    let (stage, agent) = try Self.shop(max: 50)
    _ = agent.call("buy", ["price": 30])
    agent.call("topUp", ["price": 60]).finish(stage)
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "buy", action: .ask), by: Stage.ana)
    stage.run()
    #expect(stage.callTypes.last == "call.changed")
    try Self.limit(stage, to: "80")
    #expect(stage.resolutions.isEmpty)
    #expect(stage.question?.decided.call == CallID(rawValue: 1))
  }

  @Test("a limit that now counts a question higher than what is booked for it ends it; asked again, it is booked whole")
  func countedHigher() throws {
    let (stage, agent) = try Self.shop(byPrice: false)
    let reply = agent.call("buy", ["price": 60])
    try stage.rewrite(policy: Self.policy())
    #expect(reply.text == "[POLICY DENIED] spent: 0 of 100 a day used, this call counts 60")
    #expect(reply.decision?["rule"] == "/tools/buy/limits/0")
    #expect(stage.resolutions.map(\.outcome) == [.denied])
    #expect(stage.resolutions.first?.returned.map(\.amount) == ["1"])
    #expect(!agent.call("buy", ["price": 60]).isAnswered)
    #expect(agent.call("topUp", ["price": 41]).decision?["outcome"] == "limit")
  }

  @Test("so does one that was booked as nothing")
  func countedAtAll() throws {
    let (stage, agent) = try Self.shop()
    let reply = agent.call("buy", ["price": 0])
    try stage.rewrite(policy: Self.policy(byPrice: false))
    #expect(reply.text == "[POLICY DENIED] spent: 0 of 100 a day used")
  }

  @Test("one that it counts no higher stays open, with the room that it has")
  func countedNoHigher() throws {
    let (stage, agent) = try Self.shop(byPrice: false)
    let reply = agent.call("buy", ["price": 1])
    try stage.rewrite(policy: Self.policy())
    #expect(stage.callTypes.last == "call.changed")
    #expect(!reply.isAnswered)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    #expect(stage.server.calls.count == 1)
    #expect(agent.call("topUp", ["price": 100]).decision?["outcome"] == "limit")
  }

  @Test("rules of other tools touch nothing")
  func untouched() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("imageInference", Samples.many)
    let before = stage.question?.digest
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .deny), by: Stage.ana)
    stage.run()
    #expect(stage.question?.digest == before)
    #expect(!stage.callTypes.contains("call.changed"))
  }

  @Test("a policy file that says the same in other bytes touches nothing; one that denies ends the question")
  func policyFile() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("imageInference", Samples.many)
    try stage.rewrite(policy: Samples.policy.replacing("\n", with: " "))
    #expect(!stage.callTypes.contains("call.changed"))
    #expect(stage.types.last == "policy.reloaded")
    try stage.rewrite(policy: Samples.policy.replacing("2048}]", with: "512}]"))
    #expect(reply.decision?["rule"] == "/tools/imageInference/require/0")
  }

  @Test("a policy file with an error is reported, and the old policy holds")
  func badPolicyFile() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    try stage.rewrite(policy: "{\"version\": \"1\", \"defualt\": \"deny\"}")
    #expect(stage.types.last == "policy.rejected")
    #expect(stage.desk.rules().servers.first?.problem != nil)
    #expect(agent.call("imageInference", Samples.wide).decision?["rule"] == "/tools/imageInference/require/0")
    try stage.rewrite(policy: Samples.policy)
    #expect(stage.desk.rules().servers.first?.problem == nil)
  }

  @Test("an override ends by itself, and what waits is judged again at that moment")
  func overrideEnds() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.clientName = "mcp"
    agent.openSession()
    _ = try stage.desk.setRule(
      SetRule(server: "runware", tool: "listModels", action: .ask, for: 60), by: Stage.ana)
    _ = agent.call("listModels")
    stage.pass(seconds: 61)
    #expect(stage.callTypes.last == "call.changed")
    #expect(stage.types.contains("rule.changed"))
    #expect(stage.desk.rules().overrides.isEmpty)
    _ = agent.call("listModels", ["page": 2])
    #expect(stage.server.calls.count == 1)
  }

  @Test("a suspended or revoked grant has no open questions")
  func suspendedOrRevoked() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let suspended = agent.call("photoMaker", ["of": "a"])
    _ = try stage.desk.suspendGrant(SuspendGrant(grant: agent.grant.id), by: Stage.ana)
    stage.run()
    #expect(suspended.decision?["rule"] == "(suspended)")
    let other = try FakeAgent(stage, label: "other")
    _ = other.call("photoMaker")
    _ = try stage.desk.revokeGrant(RevokeGrant(grant: other.grant.id), by: Stage.ana)
    stage.run()
    #expect(stage.desk.holds().holds.isEmpty)
    #expect(stage.resolutions.last?.rule == "(revoked)")
  }

  @Test("a definition that changes makes the question another one")
  func definition() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("photoMaker")
    let before = stage.question?.digest
    stage.server.tools[3] = Samples.tool("photoMaker", "Sends photos of people to strangers")
    stage.server.announceTools()
    stage.run()
    #expect(stage.question?.digest != before)
    #expect(stage.question?.reasons.map(\.rule).contains("(drift)") == true)
    #expect(stage.callTypes.last == "call.changed")
  }
}

extension FakeServer {
  /// Says on every link that the list has changed.
  func announceTools() {
    for link in links {
      link.observer?.link(link, received: .notice(Notice(method: "notifications/tools/list_changed")))
    }
  }
}
