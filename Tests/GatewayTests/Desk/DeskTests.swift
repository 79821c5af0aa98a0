import Audit
import Feed
import MCP
import Testing

@testable import Gateway

@Suite("The operators' desk")
struct DeskTests {
  @Test("an override replaces the one before it, is named in decisions, and clearing it brings the file back")
  func overrides() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .ask), by: Stage.ana)
    let set = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .deny), by: Stage.ana)
    #expect(set.override.id == 2)
    #expect(agent.call("listModels").decision?["rule"] == "(override 2)")
    #expect(stage.desk.rules().overrides.map(\.id) == [2])
    let cleared = try stage.desk.clearRule(ClearRule(server: "runware", tool: "listModels"), by: Stage.ana)
    #expect(cleared.overrides.map(\.id) == [2])
    _ = agent.call("listModels")
    #expect(stage.server.calls.count == 1)
    #expect(throws: FeedFailure.self) {
      try stage.desk.clearRule(ClearRule(server: "runware", tool: "listModels"), by: Stage.ana)
    }
  }

  @Test("`hide` takes a tool out of lists at once, `allow` brings a hidden one back, and says that it loosens")
  func hideAndAllow() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    func lists(_ tool: String) -> Bool {
      agent.send("tools/list").result?["tools"]?.array?.contains { $0["name"]?.string == tool } ?? false
    }
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .hide), by: Stage.ana)
    #expect(!lists("listModels"))
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "imageUpload", action: .allow), by: Stage.ana)
    #expect(lists("imageUpload"))
    let changes = stage.events.compactMap { if case .ruleChanged(let body) = $0.body { body } else { nil } }
    #expect(changes.map(\.loosens) == [false, true])
  }

  @Test("two grants for a server can't have one label, until the first is revoked")
  func labels() throws {
    let stage = try Stage()
    let first = try stage.desk.createGrant(CreateGrant(server: "runware", label: "night-bot"), by: Stage.ana)
    let refusal = #expect(throws: FeedFailure.self) {
      try stage.desk.createGrant(CreateGrant(server: "runware", label: "night-bot"), by: Stage.ana)
    }
    #expect(
      refusal?.message
        == "`night-bot` has a grant for `runware` already, g1: take another label, or end that one first "
        + "(`sluice grant revoke g1`)")
    #expect(stage.desk.grants().grants.count == 1)
    _ = try stage.desk.revokeGrant(RevokeGrant(grant: first.grant), by: Stage.ana)
    #expect(try stage.desk.createGrant(CreateGrant(server: "runware", label: "night-bot"), by: Stage.ana).grant == "g2")
  }

  @Test("of a server that is down operators are told, of one that has not answered yet they are not")
  func notices() throws {
    let down = "the server `runware` is down: connection refused"
    #expect(try Stage(isUp: false).desk.notices.contains(down))
    let slow = try Stage(isSlow: true)
    #expect(slow.system.servers[0].problem != nil)
    #expect(!slow.desk.notices.contains { $0.contains("is down") })
    #expect(try !Stage().desk.notices.contains { $0.contains("is down") })
  }

  @Test("the tools of one server, or one of them, are told alone")
  func tools() throws {
    let stage = try Stage()
    #expect(stage.desk.tools(ListTools(server: "runware")) == stage.desk.tools())
    let one = stage.desk.tools(ListTools(server: "runware", tool: "listModels")).tools
    #expect(one.map { $0.definition["name"]?.string } == ["listModels"])
    #expect(stage.desk.tools(ListTools(server: "runware", tool: "listModel")).tools.isEmpty)
    #expect(stage.desk.tools(ListTools(server: "nowhere")).tools.isEmpty)
  }

  @Test("a limit's maximum can be changed")
  func limit() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = try stage.desk.setRule(
      SetRule(
        server: "runware", tool: "imageInference", action: .limit, limit: LimitChange(counter: "images", max: "1")),
      by: Stage.ana)
    _ = agent.call("imageInference", Samples.few)
    #expect(agent.call("imageInference", Samples.few).decision?["rule"] == "(override 1)")
  }

  @Test(
    "a rule that makes no sense is refused with a sentence",
    arguments: [
      SetRule(server: "nowhere", tool: "a", action: .deny), SetRule(server: "runware", tool: "", action: .deny),
      SetRule(server: "runware", tool: "a", action: .limit),
      SetRule(server: "runware", tool: "a", action: .deny, for: 0),
      SetRule(server: "runware", tool: "a", action: .limit, limit: LimitChange(counter: "c", max: "-1")),
      SetRule(server: "runware", tool: "a", action: .deny, limit: LimitChange(counter: "c", max: "1")),
      SetRule(
        server: "runware", tool: "imageInference", action: .limit, limit: LimitChange(counter: "image", max: "1")),
    ])
  func badRules(command: SetRule) throws {
    let stage = try Stage()
    #expect(throws: FeedFailure.self) { try stage.desk.setRule(command, by: Stage.ana) }
    #expect(stage.desk.rules().overrides.isEmpty)
  }

  @Test("to deny a tool loosens nothing, whatever limits share a counter; to raise the lowest of them does")
  func sharedCounter() throws {
    let policy = """
      {"version": "1", "default": "deny",
        "all_tools": {"limits": [{"counter": "calls", "window": "minute", "max": 60, "scope": "grant"}]},
        "tools": {"listModels": {"limits": [
          {"counter": "calls", "window": "minute", "max": 10, "scope": "grant"},
          {"counter": "calls", "window": "minute", "max": 90, "scope": "server"}]}}}
      """
    let stage = try Stage(policy: policy)
    func loosens(_ action: RuleAction, max: String? = nil) throws -> Bool {
      let limit = max.map { LimitChange(counter: "calls", max: $0) }
      let change = PreviewRule(server: "runware", tool: "listModels", action: action, limit: limit)
      return try stage.desk.preview(change, calls: []).loosens
    }
    #expect(try !loosens(.deny))
    #expect(try !loosens(.limit, max: "5"))
    #expect(try loosens(.limit, max: "20"))
  }

  @Test("an override that denied lets more through by its end, and the record says so")
  func endOfDenial() throws {
    let stage = try Stage()
    _ = try stage.desk.setRule(
      SetRule(server: "runware", tool: "listModels", action: .deny, for: 60), by: Stage.ana)
    stage.pass(seconds: 61)
    let changes = stage.events.compactMap { if case .ruleChanged(let body) = $0.body { body } else { nil } }
    #expect(changes.map(\.cleared) == [false, true])
    #expect(changes.map(\.loosens) == [false, true])
  }

  @Test("to ask about some calls only, where all were asked about, loosens")
  func loosenedQuestion() throws {
    let stage = try Stage()
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "imageInference", action: .ask), by: Stage.ana)
    let clear = PreviewRule(server: "runware", tool: "imageInference")
    #expect(try stage.desk.preview(clear, calls: []).loosens)
    #expect(
      !(try stage.desk.preview(PreviewRule(server: "runware", tool: "listModels", action: .ask), calls: []).loosens))
  }

  @Test("the rules view tells what applies, why, how often, and how full")
  func rulesView() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.few)
    _ = agent.call("imageInference", Samples.wide)
    _ = agent.call("imageInference", Samples.many)
    let server = try #require(stage.desk.rules().servers.first)
    #expect(server.calls == 3)
    #expect(server.defaultAction == "deny")
    #expect(server.tools.map(\.tool) == ["imageInference", "imageUpload", "listModels", "photoMaker"])
    let tool = try #require(server.tools.first)
    #expect(tool.now == .ask)
    #expect(tool.lines.map(\.hits) == [1, 0, 1])
    #expect(tool.lines[1].gauge?.used == "2")
    #expect(tool.lines[1].gauge?.max == "3")
    #expect(server.tools[1].now == .hide)
  }

  @Test("what an agent did in the last hour, and the last yes to its tool")
  func hour() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.call("imageInference", Samples.few).finish(stage)
    _ = agent.call("imageInference", Samples.wide)
    _ = agent.call("photoMaker", ["of": "a"])
    _ = try stage.decide(.approve, CallID(rawValue: 3))
    stage.server.open?.succeed()
    stage.run()
    _ = agent.call("photoMaker", ["of": "b"])
    let hour = stage.desk.hour(server: "runware", grant: agent.grant.id, tool: "photoMaker")
    #expect([hour.calls, hour.done, hour.denied, hour.held, hour.tool, hour.approved] == [4, 2, 1, 2, 2, 1])
    #expect(hour.recent.map(\.decided.call.rawValue) == [1, 2, 3, 4])
    #expect(stage.question?.lastYes?.arguments == ["of": "a"])
    #expect(stage.question?.lastYes?.by == "ana")
  }

  @Test("a limit of sessions is as full as the agent's fullest one; in the stateless revision the grant is the session")
  func sessionGauge() throws {
    let policy = """
      {"version": "1", "default": "deny", "tools": {"listModels": {
        "limits": [{"counter": "lists", "window": "hour", "max": 9, "scope": "session"}]}}}
      """
    for isStateless in [false, true] {
      let stage = try Stage(policy: policy, isStateless: isStateless)
      let agent = try FakeAgent(stage, isStateless: isStateless)
      _ = try FakeAgent(stage, label: "other", isStateless: isStateless)
      for _ in 1...2 { agent.call("listModels").finish(stage) }
      let hour = stage.desk.hour(server: "runware", grant: agent.grant.id, tool: "listModels")
      #expect(hour.gauges.map(\.used) == ["2"])
      let tool = try #require(stage.desk.rules().servers.first?.tools.first { $0.tool == "listModels" })
      #expect(tool.lines.first?.gauge?.used == "2")
    }
  }

  @Test("gauges that changed are told once")
  func gauges() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("imageInference", Samples.few)
    #expect(stage.desk.takeGauges()?.gauges.map(\.used) == ["1"])
    stage.jump(seconds: 3)
    #expect(stage.desk.takeGauges() == nil)
  }

  @Test("every answer that tells what is now carries the newest event's place")
  func seq() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.startCall("photoMaker")
    let holds = stage.desk.holds()
    #expect(holds.seq == stage.publisher.events.last?.seq)
    #expect(holds.holds.count == 1)
  }
}
