import Feed
import MCP
import Testing

@testable import Audit

@Suite struct LedgerReaderExportTests {
  let state = TemporaryState()

  /// Writes the number of a call, so that it shows what came and in which order.
  private struct Numbers: CallFormat {
    let heading: String? = "calls"
    func line(_ call: CallRow) -> String { "\(call.decided.call) \(call.standing.word)" }
  }

  private func ledger() throws -> Ledger {
    let ledger = try state.open()
    _ = try ledger.append([LedgerEntry(Sample.started)], at: 500)
    for call in 1...3 { _ = try ledger.append([.call(call, call == 2 ? .deny : .allow)], at: Int64(call) * 1000) }
    _ = try ledger.append([LedgerEntry(.callCompleted(Sample.completed(1)))], at: 4000)
    return ledger
  }

  private func calls(_ ledger: Ledger, _ query: String, after seq: Int = 0) throws -> String {
    var text = ""
    try ledger.reader.export(Numbers(), CallFilter(query), after: seq, at: 5000) { text += $0 }
    return text
  }

  @Test func callsComeOldestFirstAsTheyStandNow() throws {
    #expect(try calls(ledger(), "") == "calls\n#1 done\n#2 denied\n#3 running\n")
  }

  @Test func aFilterAndAPlaceLeaveOut() throws {
    let ledger = try ledger()
    #expect(try calls(ledger, "outcome:denied") == "calls\n#2 denied\n")
    #expect(try calls(ledger, "", after: 3) == "calls\n#3 running\n")
    #expect(try calls(ledger, "tool:none") == "calls\n")
  }

  @Test func recordsComeAsTheyWereRecorded() throws {
    let reader = try ledger().reader
    var all: [[UInt8]] = []
    try reader.exportRecords(CallFilter(), after: 0, at: 5000) { all.append($0) }
    #expect(all == (try reader.lines(after: 0, limit: 100)).map(\.bytes))

    var some: [[UInt8]] = []
    try reader.exportRecords(CallFilter("outcome:done"), after: 0, at: 5000) { some.append($0) }
    #expect(some == [all[1], all[4]], "both records of the call, also the one that says nothing of agent or tool")
  }
}
