import Audit
import Feed
import MCP
import Policy
import Risk
import Testing

@testable import Gateway

@Suite("The way of a call")
struct GateTests {
  @Test("a call that nothing stands against is recorded, sent once, answered as the server answered, and completed")
  func allowed() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = agent.call("imageInference", Samples.few)
    #expect(stage.server.calls.count == 1)
    #expect(stage.callTypes == ["call.decided"])
    #expect(!reply.isAnswered)
    stage.server.open?.answer(["content": [["type": "text", "text": "an image"]]])
    stage.run()
    #expect(reply.text == "an image")
    #expect(stage.callTypes == ["call.decided", "call.completed"])
    guard case .callDecided(let decided) = stage.events[stage.types.firstIndex(of: "call.decided") ?? 0].body else {
      return
    }
    #expect(decided.decision == .allow)
    #expect(decided.agent == "design-bot")
    #expect(decided.bookings.map(\.counter) == ["images"])
    #expect(decided.client == "somebody 1")
    #expect(decided.session == "s1")
  }

  @Test("nothing goes to the server before it is recorded")
  func recordedFirst() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.startCall("imageInference", Samples.few)
    #expect(stage.server.calls.isEmpty)
    #expect(stage.callTypes.isEmpty)
    stage.run()
    #expect(stage.callTypes == ["call.decided"])
    #expect(stage.server.calls.count == 1)
  }

  @Test("a denied call is a result that the model can read, with the rule beside it, and nothing is sent")
  func denied() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("imageInference", Samples.wide)
    #expect(reply.text == "[POLICY DENIED] At most 2048 pixels wide.")
    #expect(reply.isError)
    #expect(reply.decision?["outcome"] == "denied")
    #expect(reply.decision?["rule"] == "/tools/imageInference/require/0")
    #expect(reply.decision?["id"] == 1)
    #expect(reply.result?["resultType"] == nil)
    #expect(stage.server.calls.isEmpty)
    #expect(stage.callTypes == ["call.decided"])
  }

  @Test(
    "what no rule lets through is denied",
    arguments: [("imageUpload", "(hidden)"), ("imageCaption", "(default)"), ("IMAGEINFERENCE", "(default)")])
  func notAllowed(tool: String, rule: String) throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call(tool, Samples.few)
    #expect(reply.decision?["rule"]?.string == rule)
    #expect(stage.server.calls.isEmpty)
  }

  @Test("no policy means no: an empty set of rules never lets anything through")
  func noRules() throws {
    let stage = try Stage(policy: "{\"version\": \"1\", \"default\": \"deny\"}")
    #expect(try FakeAgent(stage).call("listModels").decision?["rule"] == "(default)")
    #expect(stage.server.calls.isEmpty)
  }

  @Test("a limit refuses with the time to wait, and is free again in the next window")
  func limited() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...3 { agent.call("imageInference", Samples.few).finish(stage) }
    let reply = agent.call("imageInference", Samples.few)
    #expect(reply.decision?["outcome"] == "limit")
    #expect(reply.decision?["retryAfterSeconds"]?.integer == 60)
    #expect(stage.server.calls.count == 3)
    stage.jump(seconds: 60)
    agent.call("imageInference", Samples.few).finish(stage)
    #expect(stage.server.calls.count == 4)
  }

  @Test("room in a limit is given back if surely nothing was sent, and only in its own window")
  func roomGivenBack() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...3 {
      let reply = agent.call("imageInference", Samples.few)
      stage.server.open?.fail(surelyUnsent: true)
      stage.run()
      #expect(reply.text.hasPrefix("[SERVER UNREACHABLE]"))
    }
    let fourth = agent.call("imageInference", Samples.few)
    #expect(stage.server.calls.count == 4)
    stage.jump(seconds: 60)
    for _ in 1...3 { agent.call("imageInference", Samples.few).finish(stage) }
    // The fourth call's room belongs to the minute before: giving it back now makes no room here.
    stage.server.calls[3].fail(surelyUnsent: true)
    stage.run()
    #expect(fourth.text.hasPrefix("[SERVER UNREACHABLE]"))
    #expect(agent.call("imageInference", Samples.few).decision?["outcome"] == "limit")
    let completed = stage.events.compactMap { if case .callCompleted(let body) = $0.body { body } else { nil } }
    #expect(completed.map(\.returned.count) == [1, 1, 1, 0, 0, 0, 0])
  }

  @Test("in doubt the room stays taken, and the agent is told that the call may have run")
  func inDoubt() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...3 {
      let reply = agent.call("imageInference", Samples.few)
      stage.server.open?.fail(surelyUnsent: false)
      stage.run()
      #expect(reply.text.hasPrefix("[OUTCOME UNKNOWN]"))
      #expect(reply.decision?["outcome"] == "unknown")
    }
    #expect(agent.call("imageInference", Samples.few).decision?["outcome"] == "limit")
  }

  @Test("one slow call delays no other, and no cancellation")
  func slowCalls() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let slow = agent.call("listModels", ["page": 1])
    let quick = agent.call("listModels", ["page": 2])
    stage.server.calls[1].succeed()
    stage.run()
    #expect(quick.text == "fine")
    #expect(!slow.isAnswered)
    agent.cancel(slow)
    #expect(stage.server.calls[0].isCancelled)
    #expect(slow.error?.code == -32800)
    #expect(stage.callTypes.filter { $0 == "call.completed" }.count == 2)
  }

  @Test("what is sent is written from what was judged, number for number")
  func sentAsJudged() throws {
    let stage = try Stage()
    let arguments = try JSON(parsing: #"{"width": 1.0e3, "n": 1, "note": "é ‮"}"#)
    _ = try FakeAgent(stage).call("imageInference", arguments)
    #expect(stage.server.open?.request.params?["arguments"] == arguments)
  }

  @Test("`arguments` that are no object are no call", arguments: [[] as JSON, "text", 1, nil])
  func oddArguments(arguments: JSON) throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("imageInference", arguments)
    #expect(reply.error?.code == -32602)
    #expect(stage.server.calls.isEmpty)
  }

  @Test("a call that wants no answer is no call")
  func callAsNotice() throws {
    let stage = try Stage(policy: "{\"version\": \"1\", \"default\": \"allow\"}")
    try FakeAgent(stage).notify("tools/call", ["name": "imageUpload", "arguments": [:]])
    #expect(stage.server.links.filter { !$0.notices.filter { $0.method == "tools/call" }.isEmpty }.isEmpty)
  }

  @Test("before a server has come up, calls fail with the reason, and no policy is blamed; afterwards they pass")
  func serverDown() throws {
    let stage = try Stage(isUp: false)
    let agent = try FakeAgent(stage, isStateless: true)
    let reply = agent.call("listModels")
    #expect(reply.decision?["rule"] == "(server down)")
    #expect(reply.decision?["outcome"] == "failed")
    #expect(
      reply.text == "[SERVER UNREACHABLE] The call (#1) was not made: the server `runware` can't be reached: "
        + "connection refused; try again later.")
    #expect(stage.decisions.map(\.outcome) == [.failed])
    #expect(stage.types.contains("server.down"))
    stage.server.isUp = true
    stage.server.isStateless = true
    stage.pass(seconds: 2)
    #expect(stage.types.contains("server.up"))
    _ = agent.call("listModels")
    #expect(stage.server.calls.count == 1)
  }

  @Test("what is wrong with a server is said once, however it is told")
  func problems() {
    #expect(
      Refusal.unready("shop", "the server `shop` could not be started: no such file.").message
        == "the server `shop` could not be started: no such file; try again later")
    #expect(
      Refusal.unready("shop", "it has not come up yet").message
        == "the server `shop` can't be reached: it has not come up yet; try again later")
  }

  @Test("observe mode records what enforcement would have said, and lets it pass")
  func observed() throws {
    let stage = try Stage(mode: .observe)
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.wide)
    _ = agent.call("imageInference", Samples.many)
    for _ in 1...4 { _ = agent.call("imageInference", Samples.few) }
    #expect(stage.server.calls.count == 6)
    let observed = stage.decisions.map(\.observed?.rule)
    #expect(observed[0] == "/tools/imageInference/require/0")
    #expect(observed[1] == "/tools/imageInference/require_approval/0")
    #expect(observed.last == "/tools/imageInference/limits/0")
    _ = try stage.desk.setLockdown(SetLockdown(on: true), by: Stage.ana)
    #expect(agent.call("listModels").decision?["rule"] == "(lockdown)")
  }

  @Test("a suspended grant is refused everything, until it is resumed")
  func suspended() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = try stage.desk.suspendGrant(SuspendGrant(grant: agent.grant.id, reason: "odd"), by: Stage.ana)
    #expect(agent.call("listModels").decision?["rule"] == "(suspended)")
    _ = try stage.desk.resumeGrant(ResumeGrant(grant: agent.grant.id), by: Stage.ana)
    _ = agent.call("listModels")
    #expect(stage.server.calls.count == 1)
  }

  @Test("a call that takes its time keeps the agent's stream open")
  func signsOfLife() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("listModels")
    stage.pass(seconds: 40)
    #expect(reply.isStream)
    #expect(reply.comments == 3)
  }

  @Test("secrets are in no record")
  func masked() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("listModels", ["apiKey": "hunter2-hunter2", "page": 1])
    let decided = stage.publisher.events.last
    #expect(decided.map { String(decoding: $0.line, as: UTF8.self).contains("hunter2") } == false)
    #expect(stage.decisions.last?.flags.map(\.kind) == [.foldedValue])
    #expect(stage.server.open?.request.params?["arguments"]?["apiKey"] == "hunter2-hunter2")
  }
}

extension FakeReply {
  /// The server answers the call that was made last.
  func finish(_ stage: Stage) {
    stage.server.open?.succeed()
    stage.run()
  }
}

extension Stage {
  /// Every decision that was recorded, oldest first.
  var decisions: [CallDecided] {
    events.compactMap { if case .callDecided(let body) = $0.body { body } else { nil } }
  }
}
