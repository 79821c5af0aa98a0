import Audit
import Feed
import MCP
import Testing

@testable import Gateway

@Suite("Sessions and methods")
struct SwitchboardTests {
  @Test("a token opens its own server, and only while it is not revoked")
  func tokens() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reception = stage.system.reception
    guard case .known(let grant) = reception.identify(server: "runware", bearer: agent.token) else {
      Issue.record("the token is not known")
      return
    }
    #expect(grant.id == agent.grant.id)
    #expect(agent.token.hasPrefix("slc_"))
    #expect(reception.identify(server: "runware", bearer: nil).status == 401)
    #expect(reception.identify(server: "runware", bearer: agent.token + "x").status == 401)
    #expect(reception.identify(server: "shop", bearer: agent.token).status == 401)
    let rotated = try stage.desk.rotateGrant(RotateGrant(grant: agent.grant.id), by: Stage.ana)
    #expect(reception.identify(server: "runware", bearer: agent.token).status == 401)
    #expect(reception.identify(server: "runware", bearer: rotated.token).status == nil)
    _ = try stage.desk.revokeGrant(RevokeGrant(grant: agent.grant.id), by: Stage.ana)
    #expect(reception.identify(server: "runware", bearer: rotated.token).status == 401)
    let lines = stage.publisher.events.map { String(decoding: $0.line, as: UTF8.self) }
    #expect(!lines.contains { $0.contains(agent.token) || $0.contains(rotated.token) })
  }

  @Test("`initialize` opens a session of its own at the server, under a secret of the gateway's")
  func initialize() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let secret = try #require(agent.caller.sessionID)
    #expect(secret.utf8.count == 43)
    #expect(stage.types.contains("session.opened"))
    #expect(stage.desk.sessions().sessions.map(\.session) == ["s1"])
    let other = try FakeAgent(stage, label: "other")
    #expect(stage.server.links.filter { if case .session = $0.owner { true } else { false } }.count == 2)
    other.caller.sessionID = secret
    #expect(other.send("ping").refusal?.status == 404)
    other.caller.sessionID = nil
    #expect(other.send("ping").refusal?.status == 400)
  }

  @Test("a session ends by DELETE, or after thirty idle minutes")
  func ends() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    #expect(stage.system.reception.endSession(agent.caller) == nil)
    #expect(agent.send("ping").refusal?.status == 404)
    agent.openSession()
    stage.jump(seconds: 1799)
    #expect(agent.send("ping").result != nil)
    stage.jump(seconds: 1800)
    #expect(agent.send("ping").refusal?.status == 404)
    #expect(stage.types.filter { $0 == "session.closed" }.count == 2)
  }

  @Test("what comes before the server is up waits for it; who hangs up meanwhile is forgotten")
  func early() throws {
    let stage = try Stage(isSlow: true)
    let agent = try FakeAgent(stage)
    let list = agent.send("tools/list")
    let call = agent.call("listModels")
    let gone = agent.call("listModels", ["page": 2])
    agent.hangUp(gone)
    #expect(!list.isAnswered)
    stage.server.isSlow = false
    stage.server.open?.answer(["tools": .array(Samples.tools)])
    stage.run()
    #expect(list.result?["tools"]?.array?.count == 3)
    call.finish(stage)
    #expect(call.text == "fine")
    #expect(stage.server.calls.filter { $0.request.method == "tools/call" }.count == 1)
  }

  @Test("a request that takes its time gets signs of life, before its client gives up")
  func slow() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    stage.server.isSlow = true
    let list = agent.send("tools/list")
    #expect(!list.isStream, "most are answered at once, and in one piece")
    stage.pass(seconds: 30)
    #expect(list.isStream && list.comments > 0)
  }

  @Test("of who hangs up before the server is up nothing is kept")
  func comesAndGoes() throws {
    let stage = try Stage(isSlow: true)
    let agent = try FakeAgent(stage)
    func comeAndGo() -> () -> FakeReply? {
      let reply = agent.call("listModels")
      agent.hangUp(reply)
      return { [weak reply] in reply }
    }
    let kept = comeAndGo()
    #expect(kept() == nil)
  }

  @Test("what a grant has under way besides calls is bounded; what nobody waits for any more gives way")
  func underWay() throws {
    let stage = try Stage()
    stage.system.switchboard.underWay.bounds.requests = 2
    let agent = try FakeAgent(stage)
    stage.server.isSlow = true
    agent.send("tools/list")
    let left = agent.send("tools/list")
    #expect(agent.send("tools/list").refusal?.status == 429)
    agent.hangUp(left)
    #expect(stage.server.calls.map(\.isCancelled) == [false, false], "it goes on as long as there is room")
    #expect(agent.send("tools/list").refusal == nil)
    #expect(stage.server.calls.map(\.isCancelled) == [false, true, false])
    #expect(agent.send("tools/list").refusal?.status == 429)
    #expect(try FakeAgent(stage, label: "other").send("ping").result != nil)
    stage.server.open?.answer(["tools": .array(Samples.tools)])
    stage.run()
    let next = agent.send("tools/list")
    #expect(next.refusal == nil)
    agent.cancel(next)
    #expect(agent.send("tools/list").refusal == nil, "what was cancelled is not under way")
  }

  @Test("a list of a server whose tools are not known is an error, never an empty list")
  func unknownList() throws {
    let stage = try Stage(isSlow: true)
    let list = try FakeAgent(stage).send("tools/list")
    stage.pass(seconds: 30)
    stage.server.open?.answer(["tools": .array(Samples.tools)])
    stage.run()
    #expect(list.error?.code == -32603)
  }

  @Test("a session whose server ended starts anew")
  func serverEnded() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let link = try #require(stage.server.links.last)
    link.observer?.linkDown(link, reason: "the child ended")
    #expect(agent.send("ping").refusal?.status == 404)
    agent.openSession()
    #expect(agent.send("ping").result != nil)
  }

  @Test(
    "the protocol's upkeep passes; content follows the policy; what no revision knows is refused",
    arguments: [
      ("ping", true), ("prompts/list", true), ("resources/read", true), ("prompts/get", false),
      ("completion/complete", false), ("made/up", false),
    ])
  func methods(method: String, passes: Bool) throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).send(method)
    #expect((reply.result != nil) == passes)
    let isRecorded = MethodKind(of: method) != .upkeep
    #expect(stage.types.contains("method.decided") == isRecorded)
  }

  @Test("content methods stop in a lockdown, the upkeep goes on")
  func methodsInLockdown() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = try stage.desk.setLockdown(SetLockdown(on: true), by: Stage.ana)
    #expect(agent.send("resources/read", ["uri": "file:///a"]).error?.code == 1)
    #expect(agent.send("tools/list").result != nil)
    #expect(agent.send("ping").result != nil)
  }

  @Test("more requests in a second than `max_rate` are 429")
  func rate() throws {
    let stage = try Stage(maxRate: 5)
    let agent = try FakeAgent(stage)
    let replies = (1...6).map { _ in agent.send("ping") }
    #expect(replies.compactMap(\.refusal?.status) == [429, 429])
    stage.jump(seconds: 1)
    #expect(agent.send("ping").result != nil)
  }

  @Test("a server's request reaches the agent on the stream of the call that is under way, and the answer goes back")
  func serverRequests() throws {
    let stage = try Stage(policy: Samples.policy.replacing("resources/read", with: "sampling/createMessage"))
    let agent = try FakeAgent(stage)
    let reply = agent.call("listModels")
    let link = try #require(stage.server.links.last)
    link.observer?.link(link, received: .request(Request(id: "r1", method: "sampling/createMessage")))
    link.observer?.link(link, received: .request(Request(id: "r2", method: "elicitation/create")))
    stage.run()
    #expect(reply.pushed.compactMap(\.id) == ["r1"])
    #expect(link.responses.map(\.id) == ["r2"])
    let posted = FakeReply(id: 0)
    let answer = Message.response(Response(id: "r1", outcome: .result(["role": "user"])))
    stage.system.reception.receive(answer, from: agent.caller, reply: posted)
    stage.system.reception.receive(answer, from: agent.caller, reply: posted)
    #expect(posted.isAccepted)
    #expect(link.responses.map(\.id) == ["r2", "r1"])
  }

  @Test("what belongs to no call goes to the stream that the agent opened")
  func standingStream() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let stream = FakeReply(id: 0)
    stage.system.reception.listen(agent.caller, lastEventID: nil, reply: stream)
    let link = try #require(stage.server.links.last)
    link.observer?.link(link, received: .notice(Notice(method: "notifications/message")))
    link.observer?.link(link, received: .notice(Notice(method: "made/up")))
    #expect(stream.pushed.compactMap(\.method) == ["notifications/message"])
    stage.system.reception.disconnected(stream)
    link.observer?.link(link, received: .notice(Notice(method: "notifications/message")))
    #expect(stream.pushed.count == 1)
  }
}

extension Identification {
  /// The status of a refusal; none if the token is known.
  fileprivate var status: Int? {
    if case .refused(let refusal) = self { refusal.status } else { nil }
  }
}
