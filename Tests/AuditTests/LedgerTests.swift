import Feed
import MCP
import Testing

@testable import Audit

@Suite struct LedgerTests {
  let state = TemporaryState()

  @Test func appendedEventsAreReadBackAsTheSameBytes() throws {
    let ledger = try state.open()
    let recorded = try ledger.append([.call(1), LedgerEntry(.callCompleted(Sample.completed(1)))], at: 5000)
    #expect(recorded.map(\.seq) == [1, 2])
    #expect(try ledger.reader.events(after: 0, limit: 10) == recorded)
    #expect(try ledger.reader.lines(after: 0, limit: 10).map(\.bytes) == recorded.map(\.line))
  }
}
