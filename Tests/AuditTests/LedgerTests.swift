import Feed
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct LedgerTests {
  let state = TemporaryState()

  // MARK: Appending

  @Test func appendedEventsAreReadBackAsTheSameBytes() throws {
    let ledger = try state.open()
    let recorded = try ledger.append(
      [
        .call(1), LedgerEntry(.callCompleted(Sample.completed(1))),
        LedgerEntry(Sample.started, values: Sample.twoValues),
      ],
      at: 5000)
    #expect(try ledger.reader.events(after: 0, limit: 10) == recorded)
    #expect(try ledger.reader.lines(after: 0, limit: 10).map(\.bytes) == recorded.map(\.line))
  }

  @Test func aGroupKeepsItsOrder() throws {
    let ledger = try state.open()
    let recorded = try ledger.append((1...32).map { LedgerEntry.call($0) }, at: 5000)
    #expect(recorded.map(\.seq) == Array(1...32))
    let calls = try ledger.reader.events(after: 0, limit: 100).map { event -> Int? in
      guard case .callDecided(let decided) = event.event.body else { return nil }
      return decided.call.rawValue
    }
    #expect(calls == Array(1...32))
  }

  @Test func nothingToAppendIsNothing() throws {
    let ledger = try state.open()
    #expect(try ledger.append([], at: 1).isEmpty)
    #expect(ledger.head == .empty)
  }

  @Test func theHeadIsTheLastRecord() throws {
    let ledger = try state.open()
    let recorded = try ledger.append([.call(1), .call(2)], at: 1)
    let head = ledger.head
    #expect(head.seq == 2)
    try ledger.settle()
    #expect(try head.hash == state.rows("SELECT hash FROM records WHERE seq = 2")[0].bytes(0))
    #expect(recorded.last?.seq == head.seq)
    #expect(try ledger.reader.newest() == 2)
  }

  @Test func timeNeverRunsBackNotEvenAcrossProcesses() throws {
    var ledger = try state.open()
    #expect(try ledger.append([.call(1)], at: 5000)[0].event.ts == 5000)
    #expect(try ledger.append([.call(2)], at: 4000)[0].event.ts == 5000)
    try ledger.close()
    ledger = try state.open()
    #expect(try ledger.append([.call(3)], at: 10)[0].event.ts == 5000)
    #expect(try ledger.append([.call(4)], at: 5001)[0].event.ts == 5001)
  }

  @Test func aLongValueIsFolded() throws {
    let ledger = try state.open()
    let long = LedgerEntry(
      .callDecided(Sample.decided(1)),
      values: ["arguments": ["prompt": "lamp", "image": .string(String(repeating: "x", count: 1 << 20))]])
    let recorded = try ledger.append([long], at: 1)
    #expect(recorded[0].line.count < 4096)
    #expect(recorded[0].event.values["arguments"]?["prompt"] == "lamp")
    #expect(recorded[0].event.values["arguments"]?["image"]?["length"] == 1_048_576)
    #expect(try ledger.reader.events(after: 0, limit: 1) == recorded)
  }

  // MARK: Failing

  @Test func whatTheDatabaseCanNotTakeStaysInTheSpool() throws {
    let ledger = try state.open()
    _ = try ledger.append([.call(1)], at: 1)
    try ledger.settle()
    // Somebody else's row stands where the third of the group should go.
    try state.tamper(
      "INSERT INTO records SELECT 4, ts, type, call, \"grant\", tool, outcome, risk, rule, hash, body FROM records")
    _ = try ledger.append([.call(2), .call(3), .call(4)], at: 2)
    #expect(throws: LedgerError.self) { try ledger.settle() }
    #expect(try state.rows("SELECT seq FROM records ORDER BY seq").map { try $0.integer(0) } == [1, 4])
    #expect(try state.rows("SELECT seq FROM record_values").count == 1)
    #expect(throws: LedgerError.self) { try ledger.append([.call(5)], at: 3) }

    try state.tamper("DELETE FROM records WHERE seq = 4")
    try ledger.settle()
    #expect(try ledger.append([.call(5)], at: 4).map(\.seq) == [5])
    try expectIntact()
  }

  @Test(
    "a database that can't be written stops everything, and works again when the cause is gone",
    arguments: [
      ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000", LedgerError.Kind.full),
      ("PRAGMA query_only = 1", "PRAGMA query_only = 0", LedgerError.Kind.readOnly),
    ])
  func recovers(cause: String, remedy: String, kind: LedgerError.Kind) throws {
    let ledger = try state.open()
    try ledger.pool.writeWithoutTransaction { try $0.execute(sql: cause) }
    let recorded = try ledger.append((1...100).map { LedgerEntry.call($0) }, at: 2)
    for _ in 1...3 {
      #expect(#expect(throws: LedgerError.self) { try ledger.settle() }?.kind == kind)
      #expect(#expect(throws: LedgerError.self) { try ledger.append([.call(101)], at: 2) }?.kind == kind)
      #expect(#expect(throws: LedgerError.self) { try ledger.reader.newest() }?.kind == kind)
    }
    try ledger.pool.writeWithoutTransaction { try $0.execute(sql: remedy) }
    #expect(try ledger.reader.events(after: 0, limit: 1000) == recorded)
    #expect(try ledger.append([.call(101)], at: 3).map(\.seq) == [101])
    try expectIntact()
  }

  @Test func anotherProgramsLockIsSaid() throws {
    let ledger = try state.open()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: state.file("ledger.sqlite"), configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(try ledger.append([.call(1)], at: 1).map(\.seq) == [1])
    #expect(#expect(throws: LedgerError.self) { try ledger.settle() }?.kind == .busy)
    #expect(#expect(throws: LedgerError.self) { try ledger.append([.call(2)], at: 1) }?.kind == .busy)
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try ledger.settle()
    #expect(try ledger.append([.call(2)], at: 1).map(\.seq) == [2])
  }

  @Test func aClosedLedgerTakesNothing() throws {
    let ledger = try state.open()
    try ledger.close()
    #expect(#expect(throws: LedgerError.self) { try ledger.append([.call(1)], at: 1) }?.kind == .closed)
    #expect(#expect(throws: LedgerError.self) { try ledger.reader.newest() }?.kind == .closed)
    try ledger.close()
  }

  // MARK: Many lives

  @Test("random groups, closed and opened again, stay one chain", arguments: 1...4)
  func staysOneChain(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var expected: [[UInt8]] = []
    for _ in 0..<50 {
      let ledger = try state.open()
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let entries = (0..<Int.random(in: 1...6, using: &random)).map { step in
          switch Int.random(in: 0...2, using: &random) {
          case 0: LedgerEntry.call(expected.count + step)
          case 1: LedgerEntry(.callCompleted(Sample.completed(1)))
          default: LedgerEntry(Sample.started, values: Sample.twoValues)
          }
        }
        expected += try ledger.append(entries, at: .random(in: 0...1_000_000, using: &random)).map(\.line)
      }
      #expect(try ledger.reader.lines(after: 0, limit: .max).map(\.bytes) == expected)
      if Bool.random(using: &random) { try ledger.close() }
    }
    try expectIntact()
  }

  @Test func readersSeeWholeGroupsWhileOthersAreWritten() async throws {
    let ledger = try state.open()
    let reader = ledger.reader
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 1...200 {
          let pair = [LedgerEntry.call(number), LedgerEntry(.callCompleted(Sample.completed(number)))]
          _ = try ledger.append(pair, at: Int64(number))
        }
      }
      for _ in 0..<3 {
        group.addTask {
          var seen = 0
          while seen < 400 {
            let lines = try reader.lines(after: seen, limit: 1000)
            #expect(lines.count.isMultiple(of: 2))
            #expect(lines.map(\.seq) == Array(seen + 1..<seen + 1 + lines.count))
            seen += lines.count
            await Task.yield()
          }
        }
      }
      try await group.waitForAll()
    }
    try expectIntact()
  }

  private func expectIntact(_ place: SourceLocation = #_sourceLocation) throws {
    guard case .intact = try Ledger.verify(directory: state.path) else {
      Issue.record("the ledger is broken", sourceLocation: place)
      return
    }
  }
}
