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
}
