import Feed
import MCP
import Testing

@testable import Gateway

@Suite("How a session opens, and what ends it")
struct OpeningTests {
  @Test("one that does not come about leaves no way to the server behind")
  func unknownRevision() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.caller.sessionID = nil
    let reply = agent.send(
      "initialize",
      ["protocolVersion": "1999-01-01", "capabilities": [:], "clientInfo": ["name": "a", "version": "1"]])
    #expect(reply.error != nil)
    let link = try #require(stage.server.links.last)
    #expect(link.owner != .gateway)
    #expect(link.isClosed)
  }

  @Test("what was opened with a token ends when the token is changed")
  func rotated() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let stream = FakeReply(id: 0)
    stage.system.reception.listen(agent.caller, lastEventID: nil, reply: stream)
    _ = try stage.desk.rotateGrant(RotateGrant(grant: agent.grant.id), by: Stage.ana)
    #expect(stream.isEnded)
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

  /// Asks a server for a session that does not answer.
  private func greet(_ stage: Stage, _ agent: FakeAgent) -> FakeReply {
    stage.server.isMute = true
    agent.caller.sessionID = nil
    return agent.send(
      "initialize",
      ["protocolVersion": "2025-06-18", "capabilities": [:], "clientInfo": ["name": "a", "version": "1"]])
  }

  @Test("a server that does not answer `initialize` keeps its agent for a minute, and no longer")
  func mute() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = greet(stage, agent)
    stage.jump(seconds: 59)
    #expect(!reply.isAnswered)
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
    let second = greet(stage, agent)
    stage.system.stop(reason: "tests")
    #expect(second.refusal?.status == 503)
    #expect(stage.server.links.last?.isClosed == true)
  }
}
