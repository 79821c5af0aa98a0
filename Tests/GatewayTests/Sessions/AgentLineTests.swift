import Feed
import MCP
import Testing

@testable import Gateway

@Suite("The line between an agent and its server")
struct AgentLineTests {
  private static let sampling = """
    {"version": "1", "default": "allow", "methods": {"sampling/createMessage": "allow"}}
    """

  private static func listening() throws -> (Stage, FakeAgent, FakeReply, FakeLink) {
    let stage = try Stage(policy: sampling)
    let agent = try FakeAgent(stage)
    let stream = FakeReply(id: 0)
    stage.system.reception.listen(agent.caller, lastEventID: nil, reply: stream)
    return (stage, agent, stream, try #require(stage.server.links.last))
  }

  private static func ask(_ id: RequestID, over link: FakeLink) {
    link.observer?.link(link, received: .request(Request(id: id, method: "sampling/createMessage")))
  }

  private static func answer(_ id: RequestID, by agent: FakeAgent) {
    let response = Response(id: id, outcome: .result(["role": "assistant"]))
    agent.stage.system.reception.receive(.response(response), from: agent.caller, reply: FakeReply(id: id))
    agent.stage.run()
  }

  @Test("an agent's answer reaches its server, unless a lockdown or suspension came in between")
  func answers() throws {
    let (stage, agent, stream, link) = try Self.listening()
    Self.ask(7, over: link)
    Self.answer(7, by: agent)
    #expect(link.responses.last?.outcome == .result(["role": "assistant"]))
    Self.ask(8, over: link)
    #expect(stream.pushed.count == 2)
    _ = try stage.desk.setLockdown(SetLockdown(on: true), by: Stage.ana)
    Self.answer(8, by: agent)
    #expect(link.responses.count == 2)
    #expect(link.responses.last?.id == 8)
    #expect(link.responses.last?.outcome != .result(["role": "assistant"]))
    #expect(stage.types.last == "method.decided")
  }

  @Test("a server that asks without end is answered by the gateway")
  func floods() throws {
    let (stage, _, stream, link) = try Self.listening()
    withExtendedLifetime(stage) {
      for id in 1...200 { Self.ask(.number(JSONNumber(id)), over: link) }
    }
    #expect(stream.pushed.count == 100)
    #expect(link.responses.count == 100)
  }

  @Test("streams get a sign of life, and are told when rules change what an agent may see")
  func streams() throws {
    let (stage, _, stream, _) = try Self.listening()
    stage.pass(seconds: 13)
    #expect(stream.comments >= 1)
    #expect(stream.pushed.isEmpty)
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .hide), by: Stage.ana)
    #expect(stream.pushed == [.notice(Notice(method: "notifications/tools/list_changed"))])
  }

  @Test("a stream ends with its session, and nothing of it is kept")
  func ended() throws {
    let (stage, agent, stream, _) = try Self.listening()
    #expect(stage.system.reception.endSession(agent.caller) == nil)
    #expect(stream.isEnded)
    #expect(stage.system.switchboard.takeStream(stream) == nil)
  }
}
