import Feed
import MCP
import Testing

@testable import Gateway

@Suite("Rounds of the stateless revision")
struct RoundsTests {
  static func stage() throws -> (Stage, FakeAgent) {
    let stage = try Stage(isStateless: true)
    return (stage, try FakeAgent(stage, isStateless: true))
  }

  @Test("when the wait runs out the client is sent back with a state, comes again by itself, and gets its answer")
  func comesBack() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("imageInference", Samples.many)
    stage.pass(seconds: 51)
    #expect(first.result?["resultType"] == "input_required")
    #expect(stage.question?.wait == .asking)
    let second = agent.call("imageInference", Samples.many, state: try #require(first.requestState) as String)
    #expect(!second.isAnswered)
    #expect(stage.callTypes.last == "call.returned")
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    #expect(stage.server.open?.request.params?["requestState"] == nil)
    second.finish(stage)
    #expect(second.text == "fine")
    #expect(stage.decisions.count == 1)
    #expect(stage.decisions.first?.session == nil)
  }

  @Test("after nine rounds the client is told in words, because it fails at the tenth")
  func nineRounds() throws {
    let (stage, agent) = try Self.stage()
    var reply = agent.call("photoMaker")
    for _ in 1...9 {
      stage.pass(seconds: 51)
      reply = agent.call("photoMaker", state: try #require(reply.requestState) as String)
    }
    stage.pass(seconds: 51)
    #expect(reply.requestState == nil)
    #expect(reply.text.hasPrefix("[APPROVAL PENDING]"))
    #expect(reply.result?["resultType"] == "complete")
    #expect(stage.question?.wait == .away)
  }

  @Test("a yes between two rounds runs the next")
  func betweenRounds() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    #expect(stage.server.calls.isEmpty)
    let second = agent.call("photoMaker", state: try #require(first.requestState) as String)
    second.finish(stage)
    #expect(second.text == "fine")
  }

  @Test("a round that names a settled question gets the kept answer, later [ALREADY EXECUTED], never a second run")
  func keptAnswer() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    let state = try #require(first.requestState)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    agent.call("photoMaker", state: state).finish(stage)
    #expect(agent.call("photoMaker", state: state).text == "fine")
    stage.pass(seconds: 121)
    #expect(agent.call("photoMaker", state: state).text.hasPrefix("[ALREADY EXECUTED]"))
    #expect(stage.server.calls.count == 1)
  }

  @Test("an answer of more than 1 MiB is not kept")
  func longAnswer() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    let state = try #require(first.requestState)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    _ = agent.call("photoMaker", state: state)
    stage.server.open?.answer(["content": [], "long": .string(String(repeating: "x", count: 1 << 20))])
    stage.run()
    #expect(agent.call("photoMaker", state: state).text.hasPrefix("[ALREADY EXECUTED]"))
  }

  @Test("a round after a person's no gets that no again")
  func refusedBetweenRounds() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    _ = try stage.decide(.refuse, CallID(rawValue: 1), reason: "not faces")
    let second = agent.call("photoMaker", state: try #require(first.requestState) as String)
    #expect(second.text == "[REFUSED] not faces (ana)")
    #expect(stage.desk.holds().holds.isEmpty)
  }

  @Test("a state that is foreign, of another grant or with other params is an invalid request, never a new call")
  func invalidStates() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    let state = try #require(first.requestState)
    let other = try FakeAgent(stage, label: "other", isStateless: true)
    let (elsewhere, stranger) = try Self.stage()
    let foreign = stranger.call("photoMaker")
    elsewhere.pass(seconds: 51)
    let answers = [
      agent.call("photoMaker", state: "made up"),
      agent.call("photoMaker", state: try #require(foreign.requestState) as String),
      agent.call("photoMaker", ["of": "ben"], state: state), agent.call("listModels", state: state),
      other.call("photoMaker", state: state),
    ]
    for answer in answers {
      #expect(answer.error?.code == -32602)
      #expect(answer.status == 400)
    }
    #expect(stage.decisions.count == 1)
    #expect(stage.server.calls.isEmpty)
  }

  @Test("a state is old some time after its question")
  func oldState() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    stage.jump(seconds: 3600)
    let reply = agent.call("photoMaker", state: try #require(first.requestState) as String)
    #expect(reply.error?.code == -32602)
    #expect(stage.decisions.count == 1)
  }

  @Test(
    "a stream closed in the middle of a round is a cancel; between two rounds nobody is connected, and that is none")
  func closedStream() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    stage.system.reception.disconnected(first)
    stage.run()
    #expect(stage.question != nil)
    let second = agent.call("photoMaker", state: try #require(first.requestState) as String)
    agent.hangUp(second)
    #expect(stage.question == nil)
    #expect(stage.resolutions.map(\.outcome) == [.withdrawn])
  }

  @Test("a client that is sent back in the very moment in which its question ends is told how it ended")
  func endedWhenSentBack() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    let end = try #require(stage.question).expiresAt
    stage.gate.performDue(at: stage.now + 51_000)
    stage.gate.performDue(at: end)
    stage.run()
    #expect(first.text.hasPrefix("[EXPIRED]"))
    #expect(stage.question == nil)
  }

  @Test("a yes whose call surely was not sent is void if the rules changed while it was under way")
  func changedUnderWay() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("photoMaker")
    stage.pass(seconds: 51)
    let state = try #require(first.requestState)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    let second = agent.call("photoMaker", state: state)
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "photoMaker", action: .ask), by: Stage.ana)
    stage.server.open?.fail(surelyUnsent: true)
    stage.run()
    #expect(second.text.hasPrefix("[SERVER UNREACHABLE]") && !second.text.contains("approval is kept"))
    #expect(stage.callTypes.suffix(2) == ["call.completed", "approval.lapsed"])
    #expect(agent.call("photoMaker", state: state).text.hasPrefix("[EXPIRED]"))
    #expect(stage.server.calls.count == 1)
  }

  @Test("so it is if the grant was revoked")
  func revokedUnderWay() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("photoMaker")
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    let sent = try #require(stage.server.open)
    _ = try stage.desk.revokeGrant(RevokeGrant(grant: agent.grant.id), by: Stage.ana)
    sent.fail(surelyUnsent: true)
    stage.run()
    #expect(stage.callTypes.last == "approval.lapsed")
    #expect(stage.desk.holds().holds.isEmpty)
  }

  @Test("a running call whose connection closes is cancelled at the server")
  func closedWhileRunning() throws {
    let (stage, agent) = try Self.stage()
    let reply = agent.call("listModels")
    agent.hangUp(reply)
    #expect(stage.server.calls[0].isCancelled)
    #expect(stage.callTypes.last == "call.completed")
  }

  @Test("a later round that the server does not take may have done something in an earlier one")
  func laterRoundNotTaken() throws {
    let (stage, agent) = try Self.stage()
    let first = agent.call("imageInference", Samples.few)
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    let second = agent.call("imageInference", Samples.few, state: try #require(first.requestState) as String)
    let sent = try #require(stage.server.open)
    sent.isAnswered = true
    let refusal = UpstreamFailure(surelyUnsent: false, wasNotTaken: true, reason: "the server answered 429")
    sent.sink.upstream(.failed(refusal), for: sent.ticket)
    stage.run()
    #expect(second.text.hasPrefix("[OUTCOME UNKNOWN]"))
    #expect(second.decision?["outcome"] == "unknown")
  }
}
