import Feed
import MCP
import Policy
import Testing

@testable import Gateway

@Suite("Holding a call")
struct HoldingTests {
  @Test("a held call opens a stream at once, shows signs of life, and runs after a yes")
  func approved() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("imageInference", Samples.many, progressToken: "p1")
    #expect(reply.isStream)
    #expect(!reply.isAnswered)
    #expect(stage.callTypes == ["call.decided", "call.held"])
    let held = try #require(stage.question)
    #expect(held.reasons.map(\.text) == ["More than four images"])
    #expect(held.reasons.map(\.because) == ["n 6 > 4"])
    #expect(held.wait == .waiting)
    stage.pass(seconds: 26)
    #expect(reply.comments == 2)
    #expect(reply.pushed.compactMap(\.method) == ["notifications/progress", "notifications/progress"])
    let settled = try stage.decide(.approve, held.decided.call)
    #expect(settled == Settled(id: held.decided.call, outcome: .approved, by: "ana", won: true))
    #expect(stage.server.calls.count == 1)
    stage.server.open?.succeed()
    stage.run()
    #expect(reply.text == "fine")
    #expect(
      stage.callTypes == ["call.decided", "call.held", "call.resolved", "approval.spent", "call.completed"])
    #expect(stage.question == nil)
  }

  @Test("a person's no carries the reason and the name, and is no timeout; a timeout is no person's no")
  func refusedAndExpired() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.clientName = "mcp"
    agent.openSession()
    let refused = agent.call("photoMaker", ["of": "ana"])
    _ = try stage.decide(.refuse, CallID(rawValue: 1), reason: "not faces")
    #expect(refused.text == "[REFUSED] not faces (ana)")
    #expect(refused.decision?["outcome"] == "refused")
    let expired = agent.call("photoMaker", ["of": "ben"])
    stage.pass(seconds: 600)
    #expect(expired.text.hasPrefix("[EXPIRED]"))
    #expect(expired.decision?["outcome"] == "expired")
    #expect(stage.resolutions.map(\.outcome) == [.refused, .expired])
    #expect(stage.resolutions.map(\.by) == ["ana", nil])
    #expect(stage.server.calls.isEmpty)
  }

  @Test("a time of day that is set back holds nothing up: signs of life go on, and the question ends")
  func setBack() throws {
    let stage = try Stage()
    let reply = try FakeAgent(stage).call("photoMaker", ["of": "ana"], progressToken: "p1")
    stage.setBack(seconds: 3600)
    stage.pass(seconds: 30)
    #expect(reply.comments >= 2)
    stage.pass(seconds: 640)
    #expect(stage.question == nil)
    #expect(stage.resolutions.map(\.outcome) == [.expired])
  }

  @Test("when the wait runs out, the agent is told to ask again; the question stays; asking again joins it")
  func pending() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let first = agent.call("imageInference", Samples.many)
    stage.pass(seconds: 51)
    #expect(first.text.hasPrefix("[APPROVAL PENDING]"))
    #expect(first.decision?["id"] == 1)
    #expect(stage.question?.wait == .away)
    // The order of keys and the progress token make no other call.
    let second = agent.call("imageInference", ["n": 6, "width": 1024], progressToken: 7)
    #expect(!second.isAnswered)
    #expect(stage.callTypes == ["call.decided", "call.held", "call.away", "call.returned"])
    #expect(stage.desk.holds().holds.count == 1)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    second.finish(stage)
    #expect(second.text == "fine")
    #expect(stage.server.calls.count == 1)
  }

  @Test("changed arguments ask anew")
  func changedArguments() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.many)
    _ = agent.call("imageInference", ["width": 1024, "n": 7])
    #expect(stage.desk.holds().holds.count == 2)
  }

  @Test("a yes that finds nobody waiting is unspent, runs one retry, and no second")
  func unspent() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.many)
    stage.pass(seconds: 51)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    #expect(stage.server.calls.isEmpty)
    #expect(stage.question?.unspent == true)
    let retry = agent.call("imageInference", Samples.many)
    retry.finish(stage)
    #expect(retry.text == "fine")
    let again = agent.call("imageInference", Samples.many)
    #expect(!again.isAnswered)
    #expect(stage.server.calls.count == 1)
    #expect(stage.question?.decided.equalRan != nil)
  }

  @Test("a yes lapses with its question, but not before ten minutes; afterwards the retry asks anew")
  func lapsed() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.many)
    stage.pass(seconds: 590)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    stage.pass(seconds: 595)
    #expect(stage.question?.unspent == true)
    stage.pass(seconds: 6)
    #expect(stage.callTypes.last == "approval.lapsed")
    _ = agent.call("imageInference", Samples.many)
    #expect(stage.server.calls.isEmpty)
    #expect(stage.question?.decided.call == CallID(rawValue: 2))
  }

  @Test("an expired question can't be approved any more")
  func approvedTooLate() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("imageInference", Samples.many)
    let digest = stage.question?.digest ?? ""
    stage.pass(seconds: 601)
    let settled = try stage.decide(.approve, CallID(rawValue: 1), digest: digest)
    #expect(settled == Settled(id: CallID(rawValue: 1), outcome: .expired, by: nil, won: false))
    #expect(stage.server.calls.isEmpty)
  }

  @Test("the first to decide wins; the other is told how it was settled")
  func compareAndSet() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("imageInference", Samples.many)
    let digest = stage.question?.digest ?? ""
    _ = try stage.decide(.approve, CallID(rawValue: 1), digest: digest)
    let ben = Feed.Operator(uid: 502, name: "ben")
    let late = try stage.decide(.refuse, CallID(rawValue: 1), digest: digest, by: ben)
    #expect(late == Settled(id: CallID(rawValue: 1), outcome: .approved, by: "ana", won: false))
    let twice = try stage.decide(.approve, CallID(rawValue: 1), digest: digest, by: ben)
    #expect(!twice.won)
    #expect(stage.server.calls.count == 1)
  }

  @Test("two equal calls make one question, and one yes runs one of them: the newest")
  func equalCalls() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let older = agent.startCall("imageInference", Samples.many)
    let newer = agent.startCall("imageInference", Samples.many)
    stage.run()
    #expect(stage.desk.holds().holds.count == 1)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    #expect(stage.server.calls.count == 1)
    newer.finish(stage)
    #expect(newer.text == "fine")
    #expect(!older.isAnswered)
    let next = try #require(stage.question)
    #expect(next.decided.call == CallID(rawValue: 2))
    #expect(next.reasons.contains { $0.rule == "(equal call)" })
    #expect(next.decided.equalRan != nil)
    _ = try stage.decide(.refuse, next.decided.call)
    #expect(older.text == "[REFUSED] a person said no (ana)")
  }

  @Test("`decide` names what was seen: another digest is refused, and an unknown call too")
  func staleDigest() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage).call("imageInference", Samples.many)
    #expect(throws: FeedFailure.self) { try stage.decide(.approve, CallID(rawValue: 1), digest: "00") }
    #expect(throws: FeedFailure.self) { try stage.decide(.approve, CallID(rawValue: 9)) }
    #expect(stage.server.calls.isEmpty)
  }

  @Test("`notifications/cancelled` withdraws the question; a lost connection only ends the wait")
  func cancelledOrLost() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let cancelled = agent.call("photoMaker", ["of": "a"])
    agent.cancel(cancelled)
    #expect(stage.resolutions.map(\.outcome) == [.withdrawn])
    let lost = agent.call("photoMaker", ["of": "b"])
    agent.hangUp(lost)
    #expect(stage.question?.wait == .away)
    #expect(stage.callTypes.last == "call.away")
    _ = try stage.decide(.approve, CallID(rawValue: 2))
    #expect(stage.server.calls.isEmpty)
  }

  @Test("a call that surely was not sent gives the yes back")
  func yesGivenBack() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = agent.call("imageInference", Samples.many)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    stage.server.open?.fail(surelyUnsent: true)
    stage.run()
    #expect(reply.text.contains("approval is kept"))
    let retry = agent.call("imageInference", Samples.many)
    retry.finish(stage)
    #expect(retry.text == "fine")
    #expect(stage.desk.holds().holds.isEmpty)
  }

  @Test("an agent that hung up between the yes and the sending runs nothing: the yes is kept")
  func goneBeforeSending() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.many)
    stage.pass(seconds: 51)
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    let retry = agent.startCall("imageInference", Samples.many)
    stage.system.reception.disconnected(retry)
    stage.run()
    #expect(stage.server.calls.isEmpty)
    #expect(stage.question?.unspent == true)
  }
}

extension Stage {
  /// How questions ended, oldest first.
  var resolutions: [CallResolved] {
    events.compactMap { if case .callResolved(let body) = $0.body { body } else { nil } }
  }
}
