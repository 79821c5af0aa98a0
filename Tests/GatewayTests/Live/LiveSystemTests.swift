import Feed
import Foundation
import MCP
import Testing

@testable import Gateway

@Suite("A gateway that ends, and the one after it")
struct LiveSystemTests {
  @Test("after a kill, open questions are withdrawn, yeses lapse, sent calls are unknown; the retry asks anew")
  func killed() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("imageInference", Samples.many)
    _ = agent.call("photoMaker")
    stage.pass(seconds: 51)
    _ = try stage.decide(.approve, CallID(rawValue: 2))
    _ = agent.call("listModels")
    let next = try stage.restarted()
    #expect(next.types.first == "gateway.started")
    #expect(next.callTypes == ["call.resolved", "approval.lapsed", "call.completed"])
    #expect(next.resolutions.first?.outcome == .withdrawn)
    #expect(next.desk.holds().holds.isEmpty)
    let back = FakeAgent(agent, on: next)
    #expect(!back.call("photoMaker").isAnswered)
    #expect(next.server.calls.isEmpty)
    #expect(next.question?.decided.call == CallID(rawValue: 4))
  }

  @Test("counters, grants, overrides, lockdown and pins come out of the ledger")
  func folded() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...3 { agent.call("imageInference", Samples.few).finish(stage) }
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .deny), by: Stage.ana)
    _ = try stage.desk.suspendGrant(SuspendGrant(grant: try FakeAgent(stage, label: "b").grant.id), by: Stage.ana)
    let next = try stage.restarted()
    let back = FakeAgent(agent, on: next)
    #expect(back.call("imageInference", Samples.few).decision?["outcome"] == "limit")
    #expect(back.call("listModels").decision?["rule"] == "(override 1)")
    #expect(next.desk.grants().grants.map(\.suspended) == [false, true])
    #expect(!next.types.contains("tool.accepted"))
    #expect(try FakeAgent(next, label: "c").grant.id == "g3")
    _ = try next.desk.setLockdown(SetLockdown(on: true), by: Stage.ana)
    let third = try next.restarted()
    #expect(third.desk.lockdown?.by == "ana")
    #expect(FakeAgent(agent, on: third).call("photoMaker").decision?["rule"] == "(lockdown)")
  }

  @Test("while it ends, operators are told the truth, and what they change holds afterwards")
  func stopping() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let held = agent.call("imageInference", Samples.many)
    let digest = try #require(stage.question?.digest)
    stage.system.stop(reason: "the gateway was stopped")
    stage.run()
    #expect(held.text.hasPrefix("[WITHDRAWN]"))
    let settled = try stage.decide(.approve, CallID(rawValue: 1), digest: digest)
    #expect(settled.outcome == .withdrawn && !settled.won)
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .deny), by: Stage.ana)
    #expect(agent.call("listModels").error != nil)
    #expect(stage.server.calls.isEmpty)
    let next = try stage.restarted()
    #expect(FakeAgent(agent, on: next).call("listModels").decision?["rule"] == "(override 1)")
  }

  @Test("room of questions that a kill withdrew is free again")
  func roomAfterKill() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for n in 5...7 { _ = agent.call("imageInference", ["width": 1, "n": .number(JSONNumber(n))]) }
    let next = try stage.restarted()
    _ = FakeAgent(agent, on: next).call("imageInference", Samples.few)
    #expect(next.server.calls.count == 1)
    let third = try next.restarted()
    #expect(third.callTypes == ["call.completed"])
  }

  @Test("a stop in order tells who waits, ends sessions, and is recorded")
  func stopped() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let held = agent.call("imageInference", Samples.many)
    let running = agent.call("listModels")
    stage.system.stop(reason: "SIGTERM")
    stage.run()
    #expect(held.text.hasPrefix("[WITHDRAWN]"))
    #expect(running.text.hasPrefix("[OUTCOME UNKNOWN]"))
    #expect(stage.types.last == "gateway.stopped")
    #expect(agent.call("listModels").refusal?.status == 503)
    #expect(stage.types.contains("session.closed"))
    #expect(stage.server.links.filter { !$0.isClosed }.isEmpty)
  }

  @Test("the clock never runs behind the ledger")
  func clock() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...3 { agent.call("imageInference", Samples.few).finish(stage) }
    stage.setBack(seconds: 120)
    #expect(agent.call("imageInference", Samples.few).decision?["outcome"] == "limit")
    stage.pass(seconds: 67)
    #expect(!agent.call("imageInference", Samples.few).isAnswered, "nor does it stand still: the minute ends")
  }

  @Test("the spool has room ready for the next record")
  func spool() throws {
    let directory = ScratchDirectory()
    let stage = try Stage(directory: directory)
    _ = try FakeAgent(stage).call("listModels")
    let files = try FileManager.default.contentsOfDirectory(at: directory.url, includingPropertiesForKeys: nil)
    let spool = try #require(files.first { $0.lastPathComponent.hasPrefix("spool-") })
    #expect(try Data(contentsOf: spool).last == 0)
  }
}
