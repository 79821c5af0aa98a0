import Audit
import Feed
import MCP
import NIOCore
import NIOEmbedded
import Testing

@testable import Gateway

@Suite("A journal whose ledger can't be written")
struct JournalRetryTests {
  @Test("tries again once a second, however much failed meanwhile")
  func once() throws {
    let loop = EmbeddedEventLoop()
    var tries = 0
    let journal = Journal(
      Surroundings(eventLoop: loop, now: { 0 }, random: { [UInt8](repeating: 0, count: $0) }),
      append: { _, _ throws(LedgerError) in
        tries += 1
        _ = try Ledger.inspect(directory: "/nonexistent/sluice")
        return []
      },
      committed: { _ in })
    for _ in 1...10 {
      journal.note([LedgerEntry(.gatewayStopped(GatewayStopped(reason: "test")))])
      loop.run()
    }
    #expect(tries == 10)
    loop.advanceTime(by: .seconds(1))
    #expect(tries == 11)
    loop.advanceTime(by: .seconds(1))
    #expect(tries == 12)
  }

  @Test("keeps so many facts and no more; how calls ended is kept beyond that")
  func bound() throws {
    let loop = EmbeddedEventLoop()
    var fails = true
    var recorded = 0
    let journal = Journal(
      Surroundings(eventLoop: loop, now: { 0 }, random: { [UInt8](repeating: 0, count: $0) }),
      append: { entries, _ throws(LedgerError) in
        if fails { _ = try Ledger.inspect(directory: "/nonexistent/sluice") }
        recorded = entries.count
        return []
      },
      committed: { _ in })
    let ended = CallCompleted(call: CallID(rawValue: 1), outcome: .done, durationMs: 1, resultBytes: 0, returned: [])
    for _ in 1...21 {
      journal.note([LedgerEntry](repeating: LedgerEntry(.gatewayStopped(GatewayStopped(reason: "test"))), count: 500))
      loop.run()
    }
    journal.note(LedgerEntry(.callCompleted(ended)))
    loop.run()
    #expect(journal.lost == 500)
    fails = false
    journal.flush()
    #expect(recorded == Journal.mostOwed + 1)
  }
}
