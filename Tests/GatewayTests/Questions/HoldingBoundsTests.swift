import Feed
import MCP
import Policy
import Testing

@testable import Gateway

@Suite("What bounds holding a call")
struct HoldingBoundsTests {
  @Test("a question without a yes gives its room in limits back; one that waits takes it")
  func roomOfQuestions() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for n in 5...7 { _ = agent.call("imageInference", ["width": 1, "n": .number(JSONNumber(n))]) }
    #expect(agent.call("imageInference", Samples.few).decision?["outcome"] == "limit")
    _ = try stage.decide(.refuse, CallID(rawValue: 1))
    _ = agent.call("imageInference", Samples.few)
    #expect(stage.server.calls.count == 1)
    #expect(stage.resolutions.first?.returned.count == 1)
  }

  @Test("a yes in a later window books anew; without room there it stays unspent")
  func laterWindow() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.clientName = "mcp"
    agent.openSession()
    let held = agent.call("imageInference", Samples.many)
    stage.pass(seconds: 61)
    for _ in 1...3 { agent.call("imageInference", Samples.few).finish(stage) }
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    #expect(held.decision?["outcome"] == "limit")
    #expect(held.decision?["retryAfterSeconds"] != nil)
    #expect(stage.question?.unspent == true)
    stage.jump(seconds: 60)
    agent.call("imageInference", Samples.many).finish(stage)
    #expect(stage.server.calls.count == 4)
    let spent = stage.events.compactMap { if case .approvalSpent(let body) = $0.body { body } else { nil } }
    #expect(spent.first?.bookings.count == 1)
  }

  @Test("a lockdown keeps questions open and unapprovable, refuses new calls, lets running ones finish")
  func lockdown() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let running = agent.call("listModels")
    _ = agent.call("imageInference", Samples.many)
    _ = try stage.desk.setLockdown(SetLockdown(on: true, reason: "odd"), by: Stage.ana)
    #expect(agent.call("listModels").decision?["rule"] == "(lockdown)")
    #expect(throws: FeedFailure.self) { try stage.decide(.approve, CallID(rawValue: 2)) }
    #expect(stage.question != nil)
    running.finish(stage)
    #expect(running.text == "fine")
    _ = try stage.desk.setLockdown(SetLockdown(on: false), by: Stage.ana)
    _ = try stage.decide(.approve, CallID(rawValue: 2))
    #expect(stage.server.calls.count == 2)
  }

  @Test("what was let through in the moment before a lockdown runs on, and is counted in it")
  func runningInLockdown() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let running = agent.startCall("listModels")
    _ = try stage.desk.setLockdown(SetLockdown(on: true), by: Stage.ana)
    let lockdowns = stage.events.compactMap { if case .lockdownChanged(let body) = $0.body { body } else { nil } }
    #expect(lockdowns.map(\.running) == [1])
    running.finish(stage)
    #expect(running.text == "fine")
  }

  @Test("an agent may have fifty open questions, no more")
  func tooMany() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for n in 1...50 { _ = agent.call("photoMaker", ["n": .number(JSONNumber(n))]) }
    let reply = agent.call("photoMaker", ["n": 51])
    #expect(reply.decision?["rule"] == "(too many questions)")
    #expect(stage.desk.holds().holds.count == 50)
    let other = try FakeAgent(stage, label: "other")
    #expect(!other.call("photoMaker").isAnswered)
  }

  @Test("sixteen requests may wait for one answer, no more; whoever went away makes room")
  func tooManyWaiters() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let waiting = (1...16).map { _ in agent.call("photoMaker", ["of": "ana"]) }
    #expect(waiting.allSatisfy { !$0.isAnswered })
    #expect(agent.call("photoMaker", ["of": "ana"]).decision?["rule"] == "(too many questions)")
    #expect(stage.desk.holds().holds.count == 1)
    _ = try stage.decide(.refuse, CallID(rawValue: 1))
    #expect(waiting.allSatisfy { $0.decision?["outcome"] == "refused" })
  }

  @Test("a grant may have so many calls under way, counted also while the server waits for the agent")
  func tooManyCalls() throws {
    let stage = try Stage(isStateless: true)
    stage.gate.underWay.bounds.calls = 2
    let agent = try FakeAgent(stage, isStateless: true)
    let first = agent.call("listModels")
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    let second = agent.call("listModels")
    #expect(agent.call("listModels").decision?["rule"] == "(too many calls)")
    second.finish(stage)
    #expect(first.requestState != nil)
    #expect(!agent.call("listModels").isAnswered)
    #expect(agent.call("listModels").decision?["rule"] == "(too many calls)")
    #expect(!(try FakeAgent(stage, label: "other", isStateless: true).call("listModels").isAnswered))
  }

  @Test("arguments of calls under way have a bound together")
  func tooManyBytes() throws {
    let stage = try Stage()
    stage.gate.underWay.bounds.bytes = 1000
    let agent = try FakeAgent(stage)
    let long = agent.call("listModels", ["search": .string(String(repeating: "a", count: 2000))])
    #expect(agent.call("listModels").decision?["rule"] == "(too many calls)")
    long.finish(stage)
    #expect(!agent.call("listModels").isAnswered)
  }

  @Test("`unattended: deny` says no at once while nobody is there")
  func unattended() throws {
    let stage = try Stage(unattended: .deny)
    let agent = try FakeAgent(stage)
    #expect(agent.call("imageInference", Samples.many).decision?["rule"] == "(unattended)")
    stage.desk.attended(by: ["ana"])
    #expect(!agent.call("imageInference", Samples.many).isAnswered)
  }

  @Test("the notify hook is told of each new question once, with secrets folded")
  func notified() throws {
    let stage = try Stage()
    var told: [HeldCall] = []
    stage.system.onNewQuestion = { told.append($0) }
    let agent = try FakeAgent(stage)
    _ = agent.call("photoMaker", ["password": "hunter2"])
    _ = agent.call("photoMaker", ["password": "hunter2"])
    #expect(told.count == 1)
    #expect(told.first?.arguments["password"]?.string?.contains("hunter2") == false)
  }
}
