import Audit
import Feed
import MCP
import NIOCore
import Testing

@testable import Gateway

@Suite("Looking after the ledger")
struct HousekeepingTests {
  @Test("an end in order leaves a snapshot, and the next start is what it would have been")
  func snapshotAtTheEnd() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    for _ in 1...2 { agent.call("imageInference", Samples.few).finish(stage) }
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .deny), by: Stage.ana)
    stage.system.stop(reason: "the test ends it")
    #expect(Array(stage.types.suffix(2)) == ["ledger.snapshot", "gateway.stopped"])

    let next = try stage.restarted()
    let back = FakeAgent(agent, on: next)
    back.call("imageInference", Samples.few).finish(next)
    #expect(back.call("imageInference", Samples.few).decision?["outcome"] == "limit")
    #expect(back.call("listModels").decision?["rule"] == "(override 1)")
    #expect(!next.types.contains("tool.accepted"), "the pins are there")
  }

  @Test("a snapshot is of all that was recorded before it")
  func ofEverything() throws {
    let stage = try Stage()
    _ = try FakeAgent(stage)
    stage.system.stop(reason: "the test ends it")
    let snapshots = stage.events.compactMap { event in
      if case .ledgerSnapshot(let body) = event.body { (event.seq, body) } else { nil }
    }
    #expect(snapshots.first.map { $0.1.of == $0.0 - 1 } == true)
    #expect(snapshots.map(\.1.part) == Array(1...snapshots.count))
  }

  @Test("what names no server that there is is not forgotten")
  func unknownServer() throws {
    let stage = try Stage()
    let failure = #expect(throws: FeedFailure.self) {
      try stage.desk.forget(ForgetValues(before: stage.now, server: "elsewhere"), by: Stage.ana)
    }
    #expect(failure?.code == FeedFailure.notFound)
    #expect(!stage.types.contains("values.forgetting"))
  }

  @Test("where there is nothing so old, nothing is recorded")
  func nothingToForget() throws {
    let stage = try Stage()
    let forgotten = try stage.desk.forget(ForgetValues(before: 1), by: Stage.ana)
    stage.run()
    #expect(try forgotten.wait().values == 0)
    #expect(!stage.types.contains("values.forgetting"))
  }
}
