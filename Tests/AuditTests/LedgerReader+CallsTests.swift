import Feed
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct LedgerReaderCallsTests {
  let state = TemporaryState()

  private func numbers(_ rows: [CallRow]) -> [Int] { rows.map(\.decided.call.rawValue) }

  private func decided(
    _ call: Int, _ decision: Decision = .allow, server: String = "runware", tool: String = "imageInference",
    grant: String = "g1"
  ) -> LedgerEntry {
    LedgerEntry(
      .callDecided(Sample.decided(call, decision, server: server, tool: tool, grant: grant)), values: Sample.arguments)
  }

  @Test func theRecordsOfACallAreTheLinesThatNameIt() throws {
    let ledger = try state.open()
    _ = try ledger.append([decided(1, .hold), LedgerEntry(.callHeld(Sample.held(1)))], at: 1000)
    _ = try ledger.append([LedgerEntry(.callResolved(Sample.resolved(1, .approved)))], at: 2000)
    let records = try ledger.reader.lines(after: 0, limit: 100)
    _ = try ledger.append([decided(2)], at: 4000)
    #expect(try ledger.reader.lines(of: CallID(rawValue: 1), limit: 100) == records)
    #expect(try ledger.reader.lines(of: CallID(rawValue: 1), limit: 2) == Array(records.prefix(2)))
    #expect(try ledger.reader.lines(of: CallID(rawValue: 3), limit: 100).isEmpty)
  }

  @Test func aCallIsShownWithItsEndsAndArguments() throws {
    let ledger = try state.open()
    _ = try ledger.append([decided(1, .hold), LedgerEntry(.callHeld(Sample.held(1)))], at: 1000)
    _ = try ledger.append([LedgerEntry(.callResolved(Sample.resolved(1, .approved)))], at: 2000)
    _ = try ledger.append([LedgerEntry(.approvalSpent(Sample.spent(1)))], at: 2000)
    _ = try ledger.append([LedgerEntry(.callCompleted(Sample.completed(1)))], at: 3000)
    let row = CallRow(
      ts: 1000, decided: Sample.decided(1, .hold), resolved: Sample.resolved(1, .approved),
      completed: Sample.completed(1), arguments: Sample.arguments["arguments"])
    #expect(try ledger.reader.call(CallID(rawValue: 1)) == row)
    #expect(try ledger.reader.recentCalls(limit: 10) == [row])
    #expect(try ledger.reader.call(CallID(rawValue: 2)) == nil)
  }

  @Test func forgottenArgumentsAreNone() throws {
    try state.write([decided(1)])
    try state.tamper("DELETE FROM record_values")
    let row = try #require(try state.open().reader.call(CallID(rawValue: 1)))
    #expect(row.arguments == nil)
  }

  @Test func theNewestCallsComeOldestFirst() throws {
    let ledger = try state.open()
    for number in 1...20 {
      _ = try ledger.append(
        [
          decided(number, server: number.isMultiple(of: 5) ? "shop" : "runware"),
          LedgerEntry(.callCompleted(Sample.completed(number))),
        ], at: Int64(number))
    }
    #expect(try numbers(ledger.reader.recentCalls(limit: 3)) == [18, 19, 20])
    #expect(try numbers(ledger.reader.recentCalls(limit: 3, server: "shop")) == [10, 15, 20])
    #expect(try numbers(ledger.reader.recentCalls(limit: 3, server: "other")) == [])
  }

  @Test func anAgentsCallsSinceATime() throws {
    let ledger = try state.open()
    for number in 1...12 {
      _ = try ledger.append([decided(number, grant: "g\(number % 2)")], at: Int64(number) * 1000)
    }
    #expect(try numbers(ledger.reader.calls(ofGrant: "g0", since: 7000)) == [8, 10, 12])
    #expect(try numbers(ledger.reader.calls(ofGrant: "g0", since: 8000)) == [8, 10, 12])
    #expect(try numbers(ledger.reader.calls(ofGrant: "g0", since: 8001)) == [10, 12])
    #expect(try numbers(ledger.reader.calls(ofGrant: "g7", since: 0)) == [])
    #expect(try ledger.reader.calls(since: 10_000).map(\.call.rawValue) == [10, 11, 12])
    #expect(try ledger.reader.calls(since: 10_000, server: "shop").isEmpty)
    #expect(try ledger.reader.calls(since: 99_000).isEmpty)
  }

  @Test func historyGoesBackPageByPage() throws {
    let ledger = try state.open()
    for number in 1...500 { _ = try ledger.append([decided(number, number % 7 == 0 ? .deny : .allow)], at: 1) }
    let reader = ledger.reader
    let newest = try reader.history(before: nil, limit: 3) { _ in true }
    #expect(numbers(newest.calls) == [498, 499, 500])
    #expect(try numbers(reader.history(before: newest.before, limit: 3) { _ in true }.calls) == [495, 496, 497])
    let denied = try reader.history(before: nil, limit: 100) { $0.decided.decision == .deny }
    #expect(numbers(denied.calls) == (1...71).map { $0 * 7 })
    #expect(denied.before == nil)
    #expect(try reader.history(before: 1, limit: 3) { _ in true } == PastCalls(calls: []))
  }

  @Test func historyLooksBackOnlySoFarAndSaysWhereItStopped() throws {
    let ledger = try state.open()
    for number in 1...500 { _ = try ledger.append([decided(number, number == 120 ? .deny : .allow)], at: 1) }
    var before: Int?
    var looked: [Int] = []
    var found: [Int] = []
    repeat {
      let past = try ledger.reader.history(before: before, limit: 10, lookBack: 230) { row in
        looked.append(row.decided.call.rawValue)
        return row.decided.decision == .deny
      }
      found += numbers(past.calls)
      #expect(looked.count <= 460 || past.before == nil)
      before = past.before
    } while before != nil
    #expect(found == [120])
    #expect(looked == (1...500).reversed(), "each call is looked at once, from the newest on")
  }

  @Test func aScreenOutOfManyCallsIsFoundByIndex() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...50).map { decided($0) }, at: 1)
    for statement in [
      "SELECT * FROM records WHERE call IS NOT NULL AND type = 'call.decided' ORDER BY call DESC LIMIT 10",
      "SELECT * FROM records WHERE call = 7 AND type = 'call.decided'",
      "SELECT * FROM records WHERE \"grant\" = 'g1' AND seq >= 7 ORDER BY seq",
      "SELECT seq FROM records WHERE call IS NULL AND seq < 40",
    ] {
      let plan = try ledger.pool.read { try $0.plan(of: statement) }
      #expect(plan.contains("USING") && plan.contains("INDEX records_"), "\(statement): \(plan)")
      #expect(!plan.contains("TEMP B-TREE"), "\(statement): \(plan)")
    }
  }
}
