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

  @Test("what nobody is there to take is neither delivered nor recorded")
  func nobodyIsThere() throws {
    let (stage, agent, stream, link) = try Self.listening()
    stage.system.reception.disconnected(stream)
    let recorded = stage.types
    Self.ask(7, over: link)
    link.observer?.link(link, received: .notice(Notice(method: "notifications/elicitation/complete")))
    stage.run()
    #expect(link.responses.map(\.id) == [7])
    #expect(stage.types == recorded)
    Self.answer(7, by: agent)
    #expect(link.responses.count == 1)
  }

  @Test("a server that asks without end is answered by the gateway")
  func floods() throws {
    let (stage, _, stream, link) = try Self.listening()
    withExtendedLifetime(stage) {
      for id in 1...200 { Self.ask(.number(JSONNumber(id)), over: link) }
    }
    #expect(stream.pushed.count == 100)
    #expect(link.responses.count == 100)
    stage.run()
    #expect(Self.recorded(stage) == 100, "what the gateway answers by itself is no record")
  }

  @Test("what a server asks under an id without measure is not kept")
  func longID() throws {
    let (stage, _, stream, link) = try Self.listening()
    let id = RequestID.string(String(repeating: "x", count: 2000))
    withExtendedLifetime(stage) { Self.ask(id, over: link) }
    #expect(stream.pushed.isEmpty)
    #expect(link.responses.map(\.id) == [id])
  }

  private static func recorded(_ stage: Stage) -> Int { stage.types.count { $0 == "method.decided" } }

  @Test("a server that writes in a loop what is refused does not fill the ledger")
  func refusedInALoop() throws {
    let (stage, _, stream, link) = try Self.listening()
    func write(_ count: Int, _ method: (Int) -> String) {
      for number in 0..<count { link.observer?.link(link, received: .notice(Notice(method: method(number)))) }
      stage.run()
    }
    write(500) { _ in "made/up" }
    #expect(Self.recorded(stage) == MethodRefusals.mostAlike)
    write(1) { _ in "made/up/too" }
    #expect(Self.recorded(stage) == MethodRefusals.mostAlike + 1)
    write(500) { "made/up/\($0)" }
    #expect(Self.recorded(stage) == MethodRefusals.mostInAll)
    stage.jump(seconds: 1)
    write(1) { _ in "made/up" }
    #expect(Self.recorded(stage) == MethodRefusals.mostInAll + 1)
    #expect(stream.pushed.isEmpty)
  }

  @Test("an agent that asks in a loop for what is refused gets every answer, and does not fill the ledger either")
  func refusedAgent() throws {
    let (stage, agent, _, _) = try Self.listening()
    let replies = (1...50).map { _ in agent.send("made/up") }
    #expect(replies.allSatisfy { $0.error?.code == -32601 })
    for _ in 1...50 { agent.notify("made/up", [:]) }
    #expect(Self.recorded(stage) == MethodRefusals.mostAlike)
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
