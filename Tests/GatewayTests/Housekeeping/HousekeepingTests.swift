import Audit
import Dispatch
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
  func nothingToForget() async throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let system = try await RunningSystem(ledger, state: directory.path)
    let forgotten = try await system.run { parts in
      try parts.record()
      return try parts.forget(before: 1)
    }
    #expect(try await forgotten.get().values == 0)
    let types = try await system.run { $0.types }
    #expect(!types.contains("values.forgetting"))
    try await system.stop()
    try ledger.close()
  }

  @Test("what is so old is looked up off the loop, which goes on meanwhile")
  func offTheLoop() async throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let system = try await RunningSystem(ledger, state: directory.path)
    let hold = DispatchSemaphore(value: 0)
    let (forgotten, early) = try await system.run { parts in
      try parts.record()
      parts.queue.async { hold.wait() }
      return (try parts.forget(before: Stage.begin + 1), parts.types)
    }
    #expect(!early.contains("values.forgetting"))
    hold.signal()
    #expect(try await forgotten.get().values == 0)
    let types = try await system.run { $0.types }
    #expect(Array(types.suffix(2)) == ["values.forgetting", "values.forgotten"])
    try await system.stop()
    try ledger.close()
  }

  @Test(
    "who waits for values to be deleted is told when the gateway ends before they are", .timeLimit(.minutes(1)),
    arguments: [
      (false, "the gateway ended before the order was recorded; nothing was deleted"),
      (true, "the gateway ended; the order is carried out at its next start"),
    ])
  func endsMeanwhile(isRecorded: Bool, message: String) async throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let system = try await RunningSystem(ledger, state: directory.path)
    let hold = DispatchSemaphore(value: 0)
    let held = system.loop.makePromise(of: Void.self)
    let forgotten = try await system.run { parts in
      try parts.record()
      let holdUp: @Sendable () -> Void = {
        held.succeed(())
        hold.wait()
      }
      // Ahead of what looks up how much there is, or behind that, and so ahead of what deletes it.
      if !isRecorded { parts.queue.async(holdUp) }
      let forgotten = try parts.forget(before: Stage.begin + 1)
      if isRecorded { parts.queue.async(holdUp) }
      return forgotten
    }
    try await held.futureResult.get()
    try await system.stop()
    let failure = await #expect(throws: FeedFailure.self) { try await forgotten.get() }
    #expect(failure == FeedFailure(code: FeedFailure.notNow, message: message))
    let types = try await system.run { $0.types }
    #expect(types.contains("values.forgetting") == isRecorded)
    #expect(!types.contains("values.forgotten"))
    hold.signal()
    // What is under way ends before the ledger is closed.
    let queue = try await system.run { $0.queue }
    await withCheckedContinuation { (drained: CheckedContinuation<Void, Never>) in
      queue.async { drained.resume() }
    }
    try ledger.close()
  }

  @Test("what could not be deleted is told until it could be, whatever else succeeds meanwhile")
  func problems() async throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let system = try await RunningSystem(ledger, state: directory.path)
    let failure = #expect(throws: LedgerError.self) { _ = try Ledger.open(directory: "/dev/null/nowhere") }
    let error = try #require(failure)
    func problem() async throws -> String? { try await system.run { $0.system.housekeeping.problem } }

    let queue = try await system.run { parts in
      try parts.record()
      let housekeeping = parts.system.housekeeping
      housekeeping.report(.forgetting, error)
      housekeeping.archive()
      return parts.queue
    }
    await withCheckedContinuation { (archived: CheckedContinuation<Void, Never>) in
      queue.async { archived.resume() }
    }
    #expect(try await problem() == "values can't be deleted: \(error)")
    _ = try await system.run { try $0.forget(before: Stage.begin + 1) }.get()
    #expect(try await problem() == nil)
    try await system.stop()
    try ledger.close()
  }

  @Test("an order that comes while the gateway ends is refused")
  func orderedTooLate() throws {
    let stage = try Stage()
    stage.system.stop(reason: "the test ends it")
    let failure = #expect(throws: FeedFailure.self) {
      try stage.desk.forget(ForgetValues(before: stage.now), by: Stage.ana)
    }
    #expect(failure?.code == FeedFailure.notNow)
  }
}
