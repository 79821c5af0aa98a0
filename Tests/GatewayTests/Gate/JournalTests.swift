import Audit
import Feed
import Foundation
import MCP
import NIOCore
import NIOEmbedded
import Testing

@testable import Gateway

@Suite("The journal")
struct JournalTests {
  /// A ledger that can be told to fail.
  final class Desk {
    let loop = EmbeddedEventLoop()
    let ledger: Ledger
    var appends: [Int] = []
    var fails = false
    var committed: [String] = []
    private(set) lazy var journal = Journal(
      Surroundings(eventLoop: loop, now: { 0 }, random: { [UInt8](repeating: 0, count: $0) }),
      append: { [unowned self] entries, now throws(LedgerError) in
        if fails { throw try refusal() }
        appends.append(entries.count)
        return try ledger.append(entries, at: now)
      },
      committed: { [unowned self] events in committed += events.map(\.event.body.type) })

    private let scratch = ScratchDirectory()

    init() throws {
      ledger = try scratch.openLedger()
    }

    private func refusal() throws(LedgerError) -> LedgerError {
      do throws(LedgerError) {
        _ = try Ledger.inspect(directory: "/nonexistent/sluice")
      } catch {
        return error
      }
      return try refusal()
    }
  }

  private static let stopped = LedgerEntry(.gatewayStopped(GatewayStopped(reason: "test")))
  private static let lapsed = LedgerEntry(.approvalLapsed(ApprovalLapsed(call: CallID(rawValue: 1), reason: "test")))

  @Test("all that one tick stages shares one commit, and goes on only after it")
  func oneCommit() throws {
    let desk = try Desk()
    var order: [String] = []
    for number in 1...3 {
      desk.journal.stage([Self.stopped]) { order.append("\(number) \($0 == nil), recorded: \(desk.appends)") }
    }
    #expect(order.isEmpty)
    desk.loop.run()
    #expect(desk.appends == [3])
    #expect(order == ["1 true, recorded: [3]", "2 true, recorded: [3]", "3 true, recorded: [3]"])
  }

  @Test("what happened and what was decided in one tick share a commit, in their order")
  func company() throws {
    let desk = try Desk()
    desk.journal.note([Self.lapsed])
    desk.journal.stage([Self.stopped]) { _ in }
    desk.loop.run()
    #expect(desk.appends == [2])
    #expect(desk.committed == ["approval.lapsed", "gateway.stopped"])
  }

  @Test("what follows does not wait for those who watch, and they are told everything in its order")
  func watchers() throws {
    let desk = try Desk()
    var known: [Int] = []
    desk.journal.stage([Self.stopped]) { _ in
      known.append(desk.committed.count)
      try? desk.journal.commit([Self.lapsed])
    }
    desk.journal.stage([Self.stopped]) { _ in known.append(desk.committed.count) }
    desk.loop.run()
    #expect(known == [0, 3])
    #expect(desk.committed == ["gateway.stopped", "gateway.stopped", "approval.lapsed"])
  }

  @Test("if the ledger fails, every staged decision is told so; afterwards it goes on")
  func failure() throws {
    let desk = try Desk()
    desk.fails = true
    var outcomes: [Bool] = []
    desk.journal.stage([Self.stopped]) { outcomes.append($0 == nil) }
    desk.journal.stage([Self.stopped]) { outcomes.append($0 == nil) }
    desk.loop.run()
    #expect(outcomes == [false, false])
    #expect(desk.journal.problem != nil)
    desk.fails = false
    desk.journal.stage([Self.stopped]) { outcomes.append($0 == nil) }
    desk.loop.run()
    #expect(outcomes == [false, false, true])
    #expect(desk.committed == ["gateway.stopped"])
    #expect(desk.journal.problem == nil)
  }

  @Test("that the ledger fails is told once, and once that it goes on")
  func problem() throws {
    let desk = try Desk()
    var told: [Bool] = []
    desk.journal.problemChanged = { told.append($0 != nil) }
    for fails in [false, true, true, false, false] {
      desk.fails = fails
      desk.journal.stage([Self.stopped]) { _ in }
      desk.loop.run()
    }
    #expect(told == [true, false])
  }

  @Test("what has happened already is owed, and recorded first once the ledger takes it")
  func owedFacts() throws {
    let desk = try Desk()
    desk.fails = true
    var followed = false
    desk.journal.note([Self.lapsed]) { followed = true }
    desk.loop.run()
    #expect(followed)
    desk.fails = false
    desk.loop.advanceTime(by: .seconds(1))
    #expect(desk.committed == ["approval.lapsed"])
    desk.loop.advanceTime(by: .seconds(5))
    #expect(desk.appends == [1])
  }

  @Test("a command commits at once what was staged before it, then itself")
  func commit() throws {
    let desk = try Desk()
    var followed = false
    desk.journal.stage([Self.lapsed]) { _ in followed = true }
    try desk.journal.commit([Self.stopped])
    #expect(followed)
    #expect(desk.committed == ["approval.lapsed", "gateway.stopped"])
    desk.fails = true
    #expect(throws: LedgerError.self) { try desk.journal.commit([Self.stopped]) }
  }

  @Test("calls are refused and nothing is sent while the ledger can't be written; decisions fail and change nothing")
  func failClosed() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let held = agent.call("imageInference", Samples.many)
    try stage.ledger.close()
    #expect(agent.call("imageInference", Samples.few).text.hasPrefix("[NOT RECORDED]"))
    #expect(agent.call("photoMaker").text.hasPrefix("[NOT RECORDED]"))
    #expect(throws: FeedFailure.self) { try stage.decide(.approve, CallID(rawValue: 1)) }
    #expect(throws: FeedFailure.self) {
      try stage.desk.setRule(SetRule(server: "runware", tool: "listModels", action: .deny), by: Stage.ana)
    }
    #expect(stage.server.calls.isEmpty)
    #expect(!held.isAnswered)
    #expect(stage.desk.holds().holds.map(\.unspent) == [false])
    #expect(stage.desk.rules().overrides.isEmpty)
    #expect(stage.gate.counters.gauge(stage.decisions[0].bookings[0], at: stage.now)?.used == "1")
  }

  @Test("a question that can't be recorded gives its room back once, though its agent cancels in the same moment")
  func roomOnce() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.call("imageInference", Samples.few).finish(stage)
    try stage.ledger.close()
    let held = agent.startCall("imageInference", Samples.many)
    agent.cancel(held)
    #expect(held.text.hasPrefix("[NOT RECORDED]"))
    #expect(stage.desk.holds().holds.isEmpty)
    #expect(stage.gate.counters.gauge(stage.decisions[0].bookings[0], at: stage.now)?.used == "1")
  }

  @Test("nor does it twice where its rules change in that moment")
  func roomOnceByRules() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    agent.call("imageInference", Samples.few).finish(stage)
    try stage.ledger.close()
    let held = agent.startCall("imageInference", Samples.many)
    try stage.rewrite(policy: Samples.policy.replacing("2048}]", with: "512}]"))
    #expect(held.text.hasPrefix("[NOT RECORDED]"))
    #expect(stage.gate.counters.gauge(stage.decisions[0].bookings[0], at: stage.now)?.used == "1")
  }
}
