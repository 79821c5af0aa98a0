import Feed
import Foundation
import GRDB
import Testing

@testable import Audit

@Suite struct DiskReserveTests {
  let state = TemporaryState()

  private func length(_ path: String) -> Int? {
    try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  }

  @Test func itIsMadeGivenFreeAndMadeAgain() throws {
    try FileManager.default.createDirectory(atPath: state.path, withIntermediateDirectories: true)
    let path = state.file("reserve")
    var reserve = DiskReserve(path: path, size: 100_000)
    #expect(length(path) == 100_000)
    for isFirst in [true, false] {
      let wasReleased = reserve.release()
      #expect(wasReleased == isFirst)
      #expect(length(path) == nil)
    }
    let isRestored = reserve.restore()
    #expect(isRestored)
    #expect(length(path) == 100_000)
  }

  @Test func whereThereIsNoRoomThereIsNone() {
    var reserve = DiskReserve(path: "/dev/full/reserve", size: 100_000)
    let isRestored = reserve.restore()
    #expect(!isRestored)
    #expect(!reserve.isWhole)
  }

  @Test(
    "what may use it",
    arguments: [
      (LedgerEntry(.callResolved(Sample.resolved(1, .refused))), true),
      (LedgerEntry(.callCompleted(Sample.completed(1))), true),
      (LedgerEntry(.lockdownChanged(LockdownChanged(on: true, by: "ana", running: 0))), true),
      (LedgerEntry(Sample.started), false), (LedgerEntry.call(1), false),
      (LedgerEntry(.approvalSpent(Sample.spent(1))), false),
    ])
  func mayUse(entry: LedgerEntry, may: Bool) {
    #expect(entry.mayUseReserve == may)
  }

  @Test func whileTheDatabaseIsFullOnlyWhatEndsSomethingIsTaken() throws {
    let ledger = try state.open()
    try ledger.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let group = (1...100).map { LedgerEntry.call($0) }
    #expect(try ledger.append(group, at: 1).count == 100)
    #expect(#expect(throws: LedgerError.self) { try ledger.settle() }?.kind == .full)
    let ends = (1...100).map { LedgerEntry(.callCompleted(Sample.completed($0))) }
    #expect(throws: LedgerError.self) { try ledger.append(group + ends, at: 1) }
    #expect(try ledger.append(ends, at: 1).count == 100)
    #expect(throws: LedgerError.self) { try ledger.append(group, at: 1) }

    try ledger.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    try ledger.settle()
    #expect(try ledger.append(group, at: 1).count == 100)
    #expect(length(state.file("reserve")) == DiskReserve.standardSize)
  }

  @Test func itIsAlsoForWhatTheSpoolHadRoomForAndTheDatabaseHasNot() throws {
    let ledger = try state.open()
    try ledger.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    #expect(try ledger.append((1...100).map { LedgerEntry.call($0) }, at: 1).count == 100)
    #expect(#expect(throws: LedgerError.self) { try ledger.settle() }?.kind == .full)
    #expect(length(state.file("reserve")) == DiskReserve.standardSize)
    for _ in 1...2 {
      #expect(#expect(throws: LedgerError.self) { try ledger.append([.call(101)], at: 1) }?.kind == .full)
      #expect(length(state.file("reserve")) == nil, "it is not made again before the database could follow")
    }

    try ledger.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try ledger.reader.newest() == 100)
    #expect(try ledger.append([.call(101)], at: 1).count == 1)
    #expect(length(state.file("reserve")) == DiskReserve.standardSize)
  }
}
