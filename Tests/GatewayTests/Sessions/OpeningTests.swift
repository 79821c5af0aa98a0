import Feed
import MCP
import Testing

@testable import Gateway

@Suite("How a session opens, and what ends it")
struct OpeningTests {
  @Test("one that does not come about leaves no way to the server behind")
  func unknownAgreement() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = greet(stage, agent)
    stage.server.open?.answer(["protocolVersion": "1999-01-01", "capabilities": [:]])
    stage.run()
    #expect(reply.error?.message == "the server agreed on a protocol version that the gateway does not know")
    let link = try #require(stage.server.links.last)
    #expect(link.owner != .gateway)
    #expect(link.isClosed)
  }

  @Test(
    "for an agent that proposes a revision without sessions, or an unknown one, the newest that has them is offered",
    arguments: ["1999-01-01", "2026-07-28", "2031-01-01", "2025-06-18 "])
  func unknownRevision(proposed: String) throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.caller.sessionID = nil
    var hello = Self.hello
    hello["protocolVersion"] = .string(proposed)
    let reply = agent.send("initialize", hello)
    #expect(stage.server.links.last?.requests.last?.params?["protocolVersion"] == "2025-11-25")
    #expect(stage.server.links.last?.requests.last?.params?["clientInfo"] == hello["clientInfo"])
    #expect(reply.result?["protocolVersion"] == "2025-11-25")
    #expect(reply.sessionID != nil)
    #expect(stage.types.last == "session.opened")
  }

  @Test("a revision that is known is proposed to the server as it is", arguments: ["2024-11-05", "2025-11-25"])
  func knownRevision(proposed: String) throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.caller.sessionID = nil
    var hello = Self.hello
    hello["protocolVersion"] = .string(proposed)
    #expect(agent.send("initialize", hello).result?["protocolVersion"] == .string(proposed))
  }

  @Test("what was opened with a token ends when the token is changed")
  func rotated() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let stream = FakeReply(id: 0)
    stage.system.reception.listen(agent.caller, lastEventID: nil, reply: stream)
    _ = try stage.desk.rotateGrant(RotateGrant(grant: agent.grant.id), by: Stage.ana)
    #expect(stream.isEnded)
    #expect(agent.send("ping").refusal?.status == 401)
    agent.caller.grant = try #require(stage.gate.grants[agent.grant.id])
    #expect(agent.send("ping").refusal?.status == 404)
  }

  @Test("a grant that opens more than it may have loses the one it used least, never one that is at work")
  func surplus() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let first = agent.caller
    let waiting = agent.call("imageInference", Samples.many)
    stage.jump(seconds: 1)
    agent.openSession()
    let second = agent.caller
    stage.jump(seconds: 1)
    for _ in 0..<(SessionTable.mostOfGrant - 1) { agent.openSession() }
    #expect(stage.desk.sessions().sessions.count == SessionTable.mostOfGrant)
    #expect(waiting.refusal == nil && !waiting.isAnswered)
    agent.caller = second
    #expect(agent.send("ping").refusal?.status == 404)
    agent.caller = first
    #expect(agent.send("ping").refusal == nil)
  }

  private static let hello: JSONObject = [
    "protocolVersion": "2025-06-18", "capabilities": [:], "clientInfo": ["name": "a", "version": "1"],
  ]

  /// Asks a server for a session that does not answer.
  private func greet(_ stage: Stage, _ agent: FakeAgent) -> FakeReply {
    stage.server.isMute = true
    agent.caller.sessionID = nil
    return agent.send("initialize", Self.hello)
  }

  @Test("who hangs up before the server has answered leaves no way to it behind, and an answer opens nothing")
  func hungUp() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = greet(stage, agent)
    let greeting = try #require(stage.server.open)
    agent.hangUp(reply)
    #expect(greeting.isCancelled)
    #expect(stage.server.links.last?.isClosed == true)
    greeting.answer(["protocolVersion": "2025-06-18", "capabilities": [:]])
    stage.run()
    #expect(stage.desk.sessions().sessions.map(\.session) == ["s1"])
    #expect(stage.types.filter { $0 == "session.opened" }.count == 1)
  }

  @Test("who hangs up before the session is recorded has none: it is closed again")
  func hungUpLate() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.caller.sessionID = nil
    let reply = agent.start("initialize", Self.hello)
    agent.hangUp(reply)
    #expect(stage.types.suffix(2) == ["session.opened", "session.closed"])
    #expect(stage.desk.sessions().sessions.map(\.session) == ["s1"])
    #expect(stage.server.links.last?.isClosed == true)
  }

  @Test("sessions that are about to open count as open ones, and are never more than a grant may have")
  func greetings() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let replies = (1...SessionTable.mostOfGrant).map { _ in greet(stage, agent) }
    #expect(!replies.contains { $0.isAnswered })
    // The one that was open has given way.
    #expect(stage.desk.sessions().sessions.isEmpty)
    let ways = stage.server.links.count
    #expect(greet(stage, agent).refusal?.status == 429)
    #expect(stage.server.links.count == ways)
    let other = try FakeAgent(stage, label: "other")
    #expect(!greet(stage, other).isAnswered)
    agent.hangUp(replies[0])
    stage.jump(seconds: 5)
    #expect(!greet(stage, agent).isAnswered)
  }

  @Test("who hangs up in a loop starts no servers without end, and keeps the session that is open")
  func hungUpInALoop() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...SessionTable.mostOfGrant { agent.hangUp(greet(stage, agent)) }
    let ways = stage.server.links.count
    #expect(greet(stage, agent).refusal?.status == 429)
    #expect(stage.server.links.count == ways)
    #expect(stage.desk.sessions().sessions.map(\.session) == ["s1"])
    stage.jump(seconds: 5)
    #expect(!greet(stage, agent).isAnswered)
  }

  @Test("a token that is changed or revoked between the head of a request and its body opens nothing")
  func betweenHeadAndBody() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.caller.sessionID = nil
    let ways = stage.server.links.count
    _ = try stage.desk.rotateGrant(RotateGrant(grant: agent.grant.id), by: Stage.ana)
    #expect(agent.send("initialize", Self.hello).refusal?.status == 401)
    let stream = FakeReply(id: 0)
    stage.system.reception.listen(agent.caller, lastEventID: nil, reply: stream)
    #expect(stream.refusal?.status == 401)
    _ = try stage.desk.revokeGrant(RevokeGrant(grant: agent.grant.id), by: Stage.ana)
    #expect(agent.send("initialize", Self.hello).refusal?.status == 401)
    #expect(stage.server.links.count == ways)
  }

  @Test("a grant that is revoked while its server comes up has no way to it")
  func revokedEarly() throws {
    let stage = try Stage(isStateless: true, isSlow: true)
    let agent = try FakeAgent(stage, isStateless: true)
    let list = agent.send("tools/list")
    #expect(!list.isAnswered)
    _ = try stage.desk.revokeGrant(RevokeGrant(grant: agent.grant.id), by: Stage.ana)
    stage.server.isSlow = false
    stage.server.open?.answer(["tools": .array(Samples.tools), "ttlMs": 600_000])
    stage.run()
    #expect(list.refusal?.status == 401)
    #expect(stage.server.links.allSatisfy { $0.owner == .gateway })
  }

  @Test("what a server says before it has answered is not passed on: the head of the answer must name the session")
  func wordsBefore() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = greet(stage, agent)
    let link = try #require(stage.server.links.last)
    link.observer?.link(link, received: .notice(Notice(method: "notifications/message")))
    link.observer?.link(link, received: .request(Request(id: 1, method: "ping")))
    stage.server.open?.sink.upstream(.message(.notice(Notice(method: "notifications/message"))), for: .init(number: 1))
    #expect(!reply.isStream)
    #expect(link.responses.map(\.id) == [1], "nobody can be asked")
    stage.server.open?.answer(["protocolVersion": "2025-06-18", "capabilities": [:]])
    stage.run()
    #expect(reply.sessionID != nil)
  }

  @Test("a server that does not answer `initialize` keeps its agent for a minute, and no longer")
  func mute() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = greet(stage, agent)
    stage.pass(seconds: 59)
    #expect(!reply.isAnswered && !reply.isStream)
    stage.jump(seconds: 1)
    #expect(reply.error?.message == "the server `runware` did not answer `initialize` within 60 s")
    #expect(stage.server.links.last?.isClosed == true)
  }

  @Test("a session that is not open yet ends with its grant, and with the gateway")
  func endedEarly() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let first = greet(stage, agent)
    _ = try stage.desk.rotateGrant(RotateGrant(grant: agent.grant.id), by: Stage.ana)
    #expect(first.refusal?.status == 404)
    #expect(stage.server.links.last?.isClosed == true)
    agent.caller.grant = try #require(stage.gate.grants[agent.grant.id])
    let second = greet(stage, agent)
    stage.system.stop(reason: "tests")
    #expect(second.refusal?.status == 503)
    #expect(stage.server.links.last?.isClosed == true)
  }
}
