import Feed
import MCP
import Testing

@testable import Audit

@Suite struct SnapshotTests {
  let state = TemporaryState()

  private func record(_ parts: [LedgerEntry], in ledger: Ledger) throws {
    for part in parts { _ = try ledger.append([part], at: 0) }
  }

  /// Records a random life, and a snapshot whenever one is due, its parts between what else happens.
  private func live(_ ledger: Ledger, seed: UInt64, steps: Int, interval: Int = 20) throws -> RandomHistory {
    var history = RandomHistory(seed: seed, longestPause: 60_000)
    let keeper = SnapshotKeeper(Fold(), reader: ledger.reader)
    var waiting: [LedgerEntry] = []
    var records = 0
    for _ in 0..<steps {
      var entries = history.step()
      if let part = waiting.first, Bool.random(using: &history.random) {
        entries.append(part)
        waiting.removeFirst()
      }
      let recorded = try ledger.append(entries, at: history.now)
      history.take(recorded)
      keeper.take(recorded) { _ in Issue.record("none is due yet") }
      records += recorded.count
      if records >= interval, waiting.isEmpty {
        waiting = keeper.finish()
        records = 0
      }
    }
    return history
  }

  @Test("a snapshot and the rest fold to the same as everything", arguments: 1...20)
  func foldsTheSame(seed: UInt64) throws {
    let ledger = try state.open()
    let history = try live(ledger, seed: seed, steps: 250)
    #expect(try ledger.reader.fold(at: history.now) == history.fold)
  }

  @Test func theStateIsTakenApartAndPutTogetherAgain() throws {
    var history = RandomHistory(seed: 5, longestPause: 20_000)
    let ledger = try state.open()
    for limit in [200, 1000, 100_000] {
      for _ in 0..<100 { history.take(try ledger.append(history.step(), at: history.now)) }
      let parts = history.fold.parts(limit: limit)
      #expect(limit > 10_000 || parts.count > 1)
      let states = try parts.map { part in
        try LedgerSnapshot(of: 1, hash: "", part: 1, parts: 1, state: part).state(as: FoldState.self)
      }
      #expect(Fold(states, of: history.fold.seq) == history.fold)
    }
  }

  @Test("a yes that is good again after a failure is so after a snapshot", arguments: [3, 4])
  func keptApproval(length: Int) throws {
    let question = Sample.question(1) + [.callResolved(Sample.resolved(1, .approved))]
    let rest: [Event.Body] = [
      .approvalSpent(Sample.spent(1)), .callCompleted(Sample.unsent(1)), .approvalSpent(Sample.spent(1)),
    ]
    var fold = Fold()
    let events = (question + rest).enumerated().map { Event(seq: $0 + 1, ts: 1000, body: $1) }
    for event in events.prefix(length + 1) { fold.apply(event) }
    let parts = fold.parts(limit: 10_000)
    // Before the failure, it is the snapshot that builds made which knew nothing of this.
    #expect(JSON.array(parts).text.contains("\"unsent\"") == (length == 4))
    let states = try parts.map { part in
      try LedgerSnapshot(of: 1, hash: "", part: 1, parts: 1, state: part).state(as: FoldState.self)
    }
    var restored = try #require(Fold(states, of: fold.seq))
    #expect(restored == fold)
    for event in events.dropFirst(length + 1) { restored.apply(event) }
    #expect(restored.running.keys.map(\.rawValue) == [1])
  }

  @Test func longDefinitionsAreSpreadOverManyRecords() throws {
    let ledger = try state.open()
    let pins = (1...40).map { number in
      let length = number == 7 ? 200_000 : 10_000
      let definition: JSON = [
        "name": .string("tool\(number)"), "description": .string(String(repeating: "é", count: length / 2)),
      ]
      return LedgerEntry(
        .toolAccepted(ToolAccepted(server: "runware", tool: "tool\(number)", hash: "h", definition: definition)))
    }
    let keeper = SnapshotKeeper(Fold(), reader: ledger.reader)
    keeper.take(try ledger.append(pins, at: 1)) { _ in }
    let parts = keeper.finish()
    try record(parts, in: ledger)
    let lengths = try ledger.reader.lines(after: 40, limit: 100).map(\.bytes.count)
    #expect(lengths.count == parts.count && parts.count > 10)
    #expect(lengths.filter { $0 > SnapshotKeeper.partLimit + 200 }.count == 1, "only one definition alone is longer")
    let fold = try ledger.reader.fold(at: 1)
    #expect(fold.pins(of: "runware").map(\.tool) == (1...40).map { "tool\($0)" })
  }

  // MARK: When one is due

  @Test func oneIsDueAfterSoManyRecordsAndNotSoonerThanEightTimesItsOwnLength() async throws {
    let ledger = try state.open()
    let keeper = SnapshotKeeper(Fold(), reader: ledger.reader, interval: 100)
    func take(_ calls: ClosedRange<Int>) async throws -> Int {
      let recorded = try ledger.append(calls.map { LedgerEntry(.callDecided(Sample.decided($0))) }, at: 1)
      return await withCheckedContinuation { continuation in
        let parts = Parts()
        keeper.take(recorded) { parts.count = $0.count }
        keeper.take([]) { parts.count = $0.count }
        keeper.whenIdle { continuation.resume(returning: parts.count) }
      }
    }
    #expect(try await take(1...99) == 0)
    let first = try await take(100...100)
    #expect(first > 0)
    // Each open call is in the snapshot: it is as long as what was recorded.
    #expect(try await take(101...300) == 0)
    #expect(try await take(301...1000) > first)
  }

  @Test func processesThatEndSoonMakeOneTogether() async throws {
    for life in 0..<9 {
      let ledger = try state.open()
      let fold = try ledger.reader.fold(at: 1)
      let keeper = SnapshotKeeper(
        fold, since: try ledger.reader.recordsSinceSnapshot(), reader: ledger.reader, interval: 100)
      let calls = (1...30).map { LedgerEntry(.callDecided(Sample.decided(life * 30 + $0, .deny))) }
      let recorded = try ledger.append(calls, at: 1)
      let parts: [LedgerEntry] = await withCheckedContinuation { continuation in
        let due = Parts()
        keeper.take(recorded) { due.entries = $0 }
        keeper.whenIdle { continuation.resume(returning: due.entries) }
      }
      #expect(parts.isEmpty == (life != 3 && life != 7))
      try record(parts, in: ledger)
      #expect(try ledger.reader.recordsSinceSnapshot() < 100 + 30)
      try ledger.close()
    }
  }

  @Test("however often it is killed or the disk is full, a start folds a bounded number of records", arguments: 1...4)
  func aStartIsBounded(seed: UInt64) async throws {
    let interval = 100
    var random = SplitMix(seed: seed)
    var history = RandomHistory(seed: seed, longestPause: 60_000)
    // Definitions so long that a snapshot has several parts.
    let pins = (1...3).map { number in
      let definition: JSON = ["name": "long", "description": .string(String(repeating: "x", count: 40_000))]
      return LedgerEntry(
        .toolAccepted(ToolAccepted(server: "shop", tool: "long\(number)", hash: "h", definition: definition)))
    }
    let first = try state.open()
    history.take(try first.append(pins, at: history.now))
    try first.close()
    for _ in 0..<40 {
      // A life: killed after so many steps, wherever a snapshot may be.
      let ledger = try state.open()
      #expect(try ledger.reader.fold(at: history.now) == history.fold)
      let keeper = SnapshotKeeper(
        history.fold, since: try ledger.reader.recordsSinceSnapshot(), reader: ledger.reader, interval: interval)
      let due = Parts()
      for _ in 0..<Int.random(in: 8...60, using: &random) {
        var entries = history.step()
        if !due.entries.isEmpty {
          if Int.random(in: 0..<5, using: &random) == 0 {
            due.entries = []
            keeper.lose()
          } else {
            entries.append(due.entries.removeFirst())
          }
        }
        let recorded = try ledger.append(entries, at: history.now)
        history.take(recorded)
        await withCheckedContinuation { continuation in
          keeper.take(recorded) { due.entries = $0 }
          keeper.whenIdle { continuation.resume() }
        }
      }
      try ledger.close()
      // More than the interval only while one is due and can't be finished.
      let known = try used() ?? 0
      #expect(ledger.head.seq - known < interval + 150)
    }
  }

  private final class Parts: @unchecked Sendable {
    var count = 0
    var entries: [LedgerEntry] = []
  }

  @Test func nothingHappenedSinceTheLastOneMakesNone() throws {
    let ledger = try state.open()
    let keeper = SnapshotKeeper(Fold(), reader: ledger.reader)
    #expect(keeper.finish().isEmpty)
    keeper.take(try ledger.append([.call(1)], at: 1)) { _ in }
    #expect(keeper.finish().count == 1)
    #expect(keeper.finish().isEmpty)
  }

  // MARK: What is not trusted

  /// A ledger with two snapshots, of the records 100 and 201; the newer one has the parts 202 and 203.
  private func writeTwo() throws -> Fold {
    let ledger = try state.open()
    var fold = Fold()
    let keeper = SnapshotKeeper(Fold(), reader: ledger.reader)
    func take(_ entries: [LedgerEntry]) throws {
      let recorded = try ledger.append(entries, at: 1)
      for event in recorded { fold.apply(event.event) }
      keeper.take(recorded) { _ in }
    }
    try take((1...100).map { LedgerEntry(.callDecided(Sample.decided($0))) })
    try take((1...90).map { LedgerEntry(.callCompleted(Sample.completed($0))) })
    _ = keeper.finish()
    try take((101...111).map { LedgerEntry(.callDecided(Sample.decided($0))) })
    let parts = fold.parts(limit: 8000)
    #expect(parts.count == 2)
    let hash = ledger.head.hexadecimal
    try take(
      parts.enumerated().map { index, part in
        LedgerEntry(
          .ledgerSnapshot(LedgerSnapshot(of: 201, hash: hash, part: index + 1, parts: 2, state: part)))
      })
    try take([LedgerEntry(.callCompleted(Sample.completed(101)))])
    try ledger.close()
    return fold
  }

  /// What a start would read if it trusted a snapshot of `of`; the newest, if it says so.
  private func used() throws -> Int? {
    try Ledger.inspect(directory: state.path).read { try StoredSnapshot.newest(in: $0)?.seq }
  }

  @Test(
    "a snapshot that was tampered with is not used",
    arguments: [
      "UPDATE records SET body = CAST(replace(CAST(body AS TEXT), '\"nextCall\":112', '\"nextCall\":1') AS BLOB) WHERE seq = 202",
      "UPDATE records SET body = x'7b7d' WHERE seq = 203", "DELETE FROM records WHERE seq = 202",
      "UPDATE records SET hash = zeroblob(32) WHERE seq = 201", "DELETE FROM records WHERE seq = 201",
      "UPDATE records SET hash = zeroblob(32) WHERE seq = 203",
    ])
  func isNotUsed(sql: String) throws {
    _ = try writeTwo()
    #expect(try used() == 201)
    try state.tamper(sql)
    #expect(try used() == nil)
  }

  @Test func withoutItTheWholeIsFolded() throws {
    let fold = try writeTwo()
    try state.tamper("UPDATE records SET hash = zeroblob(32) WHERE seq = 202")
    let read = try state.open().reader.fold(at: 1)
    #expect(read.running == fold.running)
    #expect(read.nextCall == fold.nextCall)
  }

  @Test func anOlderOneIsUsedInsteadOfOneThatCantBeRead() throws {
    let ledger = try state.open()
    var history = try live(ledger, seed: 3, steps: 200)
    let base = try used()
    let endless: JSON = [
      "ts": 1, "nextCall": 9_223_372_036_854_775_807, "nextOverride": 1, "grantsCreated": 0, "sessionsOpened": 0,
    ]
    let states: [JSON] = [["counts": ["ts": "soon"]], ["counts": endless], ["grants": []], [:], 7]
    for state in states {
      let forged = LedgerSnapshot(
        of: history.fold.seq, hash: ledger.head.hexadecimal, part: 1, parts: 1, state: state)
      history.take(try ledger.append([LedgerEntry(.ledgerSnapshot(forged))], at: history.now))
    }
    #expect(try used() == base && base != nil)
    #expect(try ledger.reader.fold(at: history.now) == history.fold)
  }

  @Test func oneWhosePartsAreNotAllThereIsNotUsed() throws {
    let ledger = try state.open()
    let recorded = try ledger.append([.call(1)], at: 1)
    let hash = ledger.head.hexadecimal
    var fold = Fold()
    fold.apply(recorded[0].event)
    let state = fold.parts(limit: 10_000)[0]
    for (part, parts) in [(1, 2), (2, 3), (0, 1), (1, 0)] {
      _ = try ledger.append(
        [LedgerEntry(.ledgerSnapshot(LedgerSnapshot(of: 1, hash: hash, part: part, parts: parts, state: state)))], at: 1
      )
    }
    #expect(try used() == nil)
    #expect(try ledger.reader.recordsSinceSnapshot() == ledger.head.seq, "the next one is not put off")
  }
}
