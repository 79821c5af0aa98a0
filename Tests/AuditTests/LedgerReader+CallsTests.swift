import Feed
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct LedgerReaderCallsTests {
  let state = TemporaryState()

  private func numbers(_ rows: [CallRow]) -> [Int] { rows.map(\.decided.call.rawValue) }

  private func decided(_ call: Int, _ decision: Decision = .allow, server: String = "runware") -> LedgerEntry {
    LedgerEntry(.callDecided(Sample.decided(call, decision, server: server)), values: Sample.arguments)
  }

  @Test func theRecordsOfACallAreTheLinesThatNameIt() throws {
    let ledger = try state.open()
    _ = try ledger.append([decided(1, .hold), LedgerEntry(.callHeld(Sample.held(1)))], at: 1000)
    _ = try ledger.append([LedgerEntry(.callResolved(Sample.resolved(1, .approved)))], at: 2000)
    let records = try ledger.reader.lines(after: 0, limit: 100)
    _ = try ledger.append([decided(2)], at: 4000)
    #expect(try ledger.reader.lines(of: CallID(rawValue: 1), limit: 100) == records)
    #expect(
      try ledger.reader.lines(of: CallID(rawValue: 1), limit: 2) == [records[0], records[2]],
      "the first and the newest")
    #expect(try ledger.reader.lines(of: CallID(rawValue: 1), limit: 1) == [records[0]])
    #expect(try ledger.reader.lines(of: CallID(rawValue: 1), limit: 3) == records)
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

  @Test func aCallThatRunsAgainByTheSameYesHasNotEnded() throws {
    let ledger = try state.open()
    let began = Sample.question(1) + [.callResolved(Sample.resolved(1, .approved)), .approvalSpent(Sample.spent(1))]
    _ = try ledger.append(began.map { LedgerEntry($0) }, at: 1000)
    func row() throws -> CallRow? { try ledger.reader.recentCalls(limit: 1).first }
    func found(_ query: String) throws -> [Int] {
      numbers(try ledger.reader.history(CallFilter(query), limit: 9, at: 9000).calls)
    }
    _ = try ledger.append([LedgerEntry(.callCompleted(Sample.unsent(1)))], at: 2000)
    #expect(try row()?.outcome == .failed)
    #expect(try found("outcome:failed") == [1])

    _ = try ledger.append([LedgerEntry(.approvalSpent(Sample.spent(1)))], at: 3000)
    #expect(try row()?.completed == nil)
    #expect(try row()?.standing == .ended(.approved))
    #expect(try (found("outcome:failed"), found("outcome:approved")) == ([], [1]))

    _ = try ledger.append([LedgerEntry(.callCompleted(Sample.completed(1)))], at: 4000)
    #expect(try row()?.completed?.outcome == .done)
    #expect(try found("outcome:failed") == [])
  }

  @Test func howACallStandsIsToldHoweverOftenItsAgentAskedAgain() throws {
    let ledger = try state.open()
    let returned = (1...1200).map { round in
      Event.Body.callReturned(CallReturned(call: CallID(rawValue: 1), round: round, wait: .waiting))
    }
    let course = Sample.question(1) + returned + [.callResolved(Sample.resolved(1, .refused))]
    _ = try ledger.append(course.map { LedgerEntry($0) }, at: 1000)
    let records = try ledger.reader.lines(of: CallID(rawValue: 1), limit: 1000)
    #expect(records.count == 1000)
    #expect([records[0].seq, records[1].seq, records[999].seq] == [1, 205, 1203])
    let row = try ChainReader(inspecting: state.path).call(CallID(rawValue: 1))
    #expect(row?.standing == .ended(.refused))
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
