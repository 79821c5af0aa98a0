import Feed
import Foundation
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct ForgettingTests {
  let state = TemporaryState()

  private func entry(_ call: Int, server: String = "runware") -> LedgerEntry {
    LedgerEntry(
      .callDecided(Sample.decided(call, server: server)),
      values: ["arguments": ["prompt": .string("a walnut lamp, number \(call)")]])
  }

  private func kept() throws -> [Int] {
    try state.rows("SELECT seq FROM record_values ORDER BY seq").map { try $0.integer(0) }
  }

  private func verified() throws -> IntactLedger? {
    guard case .intact(let ledger) = try Ledger.verify(directory: state.path) else { return nil }
    return ledger
  }

  @Test func valuesUpToAPlaceGoAndTheChainStays() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    #expect(try ledger.forget(ValuesForgetting(through: 6, by: "ana", reason: "law"), at: 5) == 6)
    #expect(try kept() == [7, 8, 9, 10])
    let found = try verified()
    #expect((found?.records, found?.values, found?.forgotten) == (12, 4, 6))
    #expect(try ledger.reader.call(CallID(rawValue: 3))?.arguments == nil)
  }

  @Test func thatItWasDoneIsInTheLedger() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    let order = ValuesForgetting(through: 6, server: "shop", by: "ana", reason: "law")
    _ = try ledger.forget(order, at: 5)
    let bodies = try ledger.reader.events(after: 10, limit: 10).map(\.event.body)
    #expect(bodies == [.valuesForgetting(order), .valuesForgotten(ValuesForgotten(order: 11, count: 0))])
    #expect(try ledger.reader.fold(at: 5).forgetting.isEmpty)
  }

  @Test func onlyOneServersValuesGo() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0, server: $0.isMultiple(of: 2) ? "shop" : "shopping") }, at: 1)
    #expect(try ledger.forget(ValuesForgetting(through: 6, server: "shop", by: "ana"), at: 5) == 3)
    #expect(try kept() == [1, 3, 5, 7, 8, 9, 10])
  }

  @Test func anArgumentThatNamesAnotherServerChangesNothing() throws {
    let ledger = try state.open()
    var decided = Sample.decided(1)
    decided.client = #""server":"shop""#
    _ = try ledger.append([LedgerEntry(.callDecided(decided), values: Sample.arguments)], at: 1)
    #expect(try ledger.forget(ValuesForgetting(through: 1, server: "shop", by: "ana"), at: 5) == 0)
  }

  @Test func nothingOfThemIsLeftInTheFiles() throws {
    var ledger = try state.open()
    _ = try ledger.append((1...2000).map { entry($0) }, at: 1)
    try ledger.close()
    #expect(try bytes().contains("number 999"))
    ledger = try state.open()
    _ = try ledger.forget(ValuesForgetting(through: 1500, by: "ana"), at: 5)
    try ledger.close()
    let left = try bytes()
    #expect(!left.contains("number 999\"") && !left.contains("number 1500\""))
    #expect(left.contains("number 1501\""))
  }

  private func bytes(of prefix: String = "") throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: state.path).filter { $0.hasPrefix(prefix) }.map { name in
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: state.file(name))), as: UTF8.self)
    }.joined()
  }

  @Test func nothingIsLeftInTheSpool() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    #expect(try bytes(of: "spool-").contains("number 7"))
    _ = try ledger.forget(ValuesForgetting(through: 7, by: "ana"), at: 5)
    #expect(!(try bytes(of: "spool-").contains("number 7")))
  }

  // MARK: What no order explains

  private func breakage() throws -> Breakage? {
    guard case .broken(let breakage) = try Ledger.verify(directory: state.path) else { return nil }
    return breakage
  }

  @Test func anOrderExplainsNoMoreThanItSays() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    _ = try ledger.forget(ValuesForgetting(through: 6, by: "ana"), at: 5)
    try ledger.close()
    try state.tamper("DELETE FROM record_values WHERE seq >= 8")
    let found = try #require(try breakage())
    #expect((found.seq, found.kind) == (8, .valueRemoved))
    #expect(found.detail.hasSuffix("is not there, and no order to forget it was recorded; of 3 values that is so"))
  }

  @Test func anOrderForOneServerExplainsNothingOfAnother() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0, server: $0.isMultiple(of: 2) ? "shop" : "shopping") }, at: 1)
    _ = try ledger.forget(ValuesForgetting(through: 6, server: "shop", by: "ana"), at: 5)
    try ledger.close()
    #expect(try verified()?.forgotten == 3)
    try state.tamper("DELETE FROM record_values WHERE seq = 3")
    #expect(try breakage()?.seq == 3)
  }

  @Test func anOrderExplainsNothingThatWasRecordedAfterIt() throws {
    let ledger = try state.open()
    _ = try ledger.append([entry(1)], at: 1)
    _ = try ledger.forget(ValuesForgetting(through: 4, by: "ana"), at: 5)
    _ = try ledger.append([entry(2)], at: 6)
    try ledger.close()
    #expect(try verified()?.forgotten == 1)
    try state.tamper("DELETE FROM record_values")
    #expect(try breakage()?.seq == 4)
  }

  @Test func whatWasForgottenToHalfIsExplained() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...500).map { entry($0) }, at: 1)
    let order = ValuesForgetting(through: 450, by: "ana")
    _ = try ledger.append([LedgerEntry(.valuesForgetting(order))], at: 2)
    var counts: [Int?] = []
    _ = try ledger.deleteValues(order) { counts.append(try? verified()?.forgotten) }
    #expect(counts == [200, 400, 450])
  }

  @Test func whatATriggerTookAwayIsMissedEvenOnceTheTriggerIsGone() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...3).map { entry($0) }, at: 1)
    try ledger.settle()
    try state.tamper(
      "CREATE TRIGGER t AFTER INSERT ON record_values BEGIN DELETE FROM record_values WHERE seq = new.seq; END")
    _ = try ledger.append((4...6).map { entry($0) }, at: 1)
    try ledger.close()
    try state.tamper("DROP TRIGGER t")
    let found = try #require(try breakage())
    #expect((found.seq, found.kind) == (4, .valueRemoved))
  }

  @Test func aValueThatIsTakenOutOfTheSpoolIsMissed() throws {
    let ledger = try state.open()
    _ = try ledger.append([entry(1)], at: 1)
    let fields = try bytes(of: "spool-").split(separator: "\t")
    try ledger.close()
    try state.tamper("DELETE FROM records; DELETE FROM record_values")
    try Data("\(fields[0])\t\(fields[1])\n".utf8).write(to: URL(fileURLWithPath: state.file("spool-1")))
    let found = try #require(try breakage())
    #expect((found.seq, found.kind) == (1, .valueRemoved))
  }

  @Test func othersWriteMeanwhile() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...1000).map { entry($0) }, at: 1)
    var steps = 0
    let count = try ledger.deleteValues(ValuesForgetting(through: 1000, by: "ana")) {
      steps += 1
      _ = try? ledger.append([entry(1000 + steps)], at: 2)
    }
    #expect((count, steps) == (1000, 5))
    try ledger.settle()
    #expect(try kept() == Array(1001...1005))
  }

  @Test func archivesForgetToo() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...50).map { entry($0) }, at: 1)
    let hash = ledger.head.hexadecimal
    let part = try ledger.reader.fold(at: 1).parts(limit: 1 << 20)[0]
    _ = try ledger.append(
      [LedgerEntry(.ledgerSnapshot(LedgerSnapshot(of: 50, hash: hash, part: 1, parts: 1, state: part)))], at: 1)
    let archived = try #require(try ledger.archive(Retention(keep: 0), at: 1000, leastRecords: 1))
    _ = try ledger.append([LedgerEntry(.ledgerArchived(archived))], at: 1)
    try ledger.deleteArchived(archived) {}
    #expect(try ledger.lastRecord(before: 2) > 50)
    #expect(try ledger.lastRecord(before: 1) == 0)
    #expect(try ledger.forget(ValuesForgetting(through: 40, by: "ana"), at: 5) == 40)
    let found = try verified()
    #expect((found?.values, found?.forgotten) == (10, 40))
    #expect(try unexplained(archived) == 40, "the order is recorded after the archive")
    try tamper(archived, "DELETE FROM record_values WHERE seq = 45")
    let removed = try #require(try breakage())
    #expect((removed.seq, removed.kind, removed.archive) == (45, .valueRemoved, archived.file))
    #expect(try unexplained(archived) == 41)
  }

  @Test func anOrderThatLiesInAnArchiveExplainsWhatIsGoneBeforeIt() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...50).map { entry($0) }, at: 1)
    _ = try ledger.forget(ValuesForgetting(through: 40, by: "ana"), at: 5)
    let archived = try ledger.archiveAll()
    try ledger.close()
    #expect(try verified()?.forgotten == 40)
    #expect(try unexplained(archived) == 0)
  }

  @Test func retentionAndForgettingThatAreBothDoneToHalfLeaveNothingUnexplained() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...450).map { entry($0) }, at: 1)
    try ledger.recordSnapshot()
    let archived = try #require(try ledger.archive(Retention(keep: 0), at: 1000, leastRecords: 1))
    _ = try ledger.append([LedgerEntry(.ledgerArchived(archived))], at: 1)
    try ledger.settle()
    _ = try ledger.pool.writeWithoutTransaction { try RecordDeletion.step(in: $0, through: archived.last) }
    let order = ValuesForgetting(through: 300, by: "ana")
    _ = try ledger.append([LedgerEntry(.valuesForgetting(order))], at: 2)
    var deletion = ValueDeletion(order)
    try ledger.emptySpool()
    _ = try ledger.pool.writeWithoutTransaction { try deletion.step(in: $0) }
    #expect(try verified() != nil, "some are gone from the ledger, and still in the archive")
    _ = try ledger.deleteValues(order) {}
    #expect(try verified() != nil)
    try ledger.deleteArchived(archived) {}
    let found = try verified()
    #expect((found?.values, found?.forgotten) == (150, 300))
  }

  private func tamper(_ archived: LedgerArchived, _ sql: String) throws {
    let database = try DatabaseQueue(path: archived.file)
    try database.write { try $0.execute(sql: sql) }
    try database.close()
  }

  private func unexplained(_ archived: LedgerArchived) throws -> Int? {
    guard case .intact(let archive) = try Ledger.verify(archive: archived.file) else { return nil }
    return archive.unexplained
  }

  @Test func anInterruptedOrderIsKnownAfterARestart() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    let order = ValuesForgetting(through: 6, by: "ana")
    _ = try ledger.append([LedgerEntry(.valuesForgetting(order))], at: 2)
    try ledger.close()
    #expect(try state.open().reader.fold(at: 3).forgetting == [ForgettingOrder(seq: 11, order: order)])
  }
}
