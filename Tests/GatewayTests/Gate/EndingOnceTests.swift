import Feed
import MCP
import Testing

@testable import Gateway

@Suite("A call ends once")
struct EndingOnceTests {
  @Test("what its link tells after the gateway has stopped changes nothing")
  func afterStop() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.few)
    let sent = try #require(stage.server.calls.last)
    stage.system.stop(reason: "SIGTERM")
    sent.fail(surelyUnsent: true)
    stage.run()
    #expect(stage.types.filter { $0 == "call.completed" }.count == 1)
  }

  @Test("one about which its server has asked its agent something ends with the gateway")
  func roundAtStop() throws {
    let stage = try Stage(isStateless: true)
    let agent = try FakeAgent(stage, isStateless: true)
    _ = agent.call("listModels")
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    stage.system.stop(reason: "SIGTERM")
    stage.run()
    let ends = stage.events.compactMap { if case .callCompleted(let body) = $0.body { body } else { nil } }
    #expect(ends.map(\.outcome) == [.unknown])
    #expect(stage.types.last == "gateway.stopped")
    #expect(try stage.restarted().callTypes.isEmpty)
  }

  @Test("a later round that surely was not sent gives nothing back: the call it goes on with was")
  func laterRound() throws {
    let stage = try Stage(isStateless: true)
    let agent = try FakeAgent(stage, isStateless: true)
    for _ in 1...3 {
      let first = agent.call("imageInference", Samples.few)
      stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
      stage.run()
      _ = agent.call(
        "imageInference", Samples.few, state: try #require(first.requestState) as String, responses: ["a": [:]])
      stage.server.open?.fail(surelyUnsent: true)
      stage.run()
    }
    #expect(agent.call("imageInference", Samples.few).decision?["outcome"] == "limit")
  }

  @Test("before 2026-07-28 there are no rounds: the answer passes as it came, and the call is complete")
  func noRounds() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("listModels")
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    #expect(reply.requestState == "theirs")
    #expect(stage.callTypes == ["call.decided", "call.completed"])
  }
}
