import Feed
import Foundation
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct ArchivingTests {
  let state = TemporaryState()
  private let everything = Retention(keep: 0)

  private func intact(_ scope: VerificationScope = VerificationScope()) throws -> IntactLedger {
    switch try Ledger.verify(directory: state.path, scope) {
    case .intact(let ledger): return ledger
    case .broken(let breakage): throw Broken(breakage: breakage)
    }
  }

  private struct Broken: Error { let breakage: Breakage }

  private func breakage(_ scope: VerificationScope = VerificationScope()) throws -> Breakage? {
    guard case .broken(let breakage) = try Ledger.verify(directory: state.path, scope) else { return nil }
    return breakage
  }

  // MARK: One chain

  @Test("archives and ledger are one chain, and fold to the same", arguments: 1...8)
  func areOneChain(seed: UInt64) throws {
    let ledger = try state.open()
    var history = RandomHistory(seed: seed, longestPause: 60_000)
    var anchors: [Anchor] = []
    for _ in 0..<3 {
      for _ in 0..<60 { history.take(try ledger.append(history.step(), at: history.now)) }
      anchors.append(try Ledger.anchor(directory: state.path, at: 0))
      try ledger.archiveAll()
      let read = try ledger.reader.fold(at: history.now)
      #expect(read.running == history.fold.running)
      #expect(read.grants == history.fold.grants)
      #expect(read.pins(of: "runware") == history.fold.pins(of: "runware"))
      #expect(read.bookings.entries(at: history.now).count == history.fold.bookings.entries(at: history.now).count)
    }
    let found = try intact(VerificationScope(anchors: anchors))
    #expect((found.first, found.records, found.missing) == (1, ledger.head.seq, nil))
    #expect((found.archives.count, found.anchors) == (3, 3))
    for archive in found.archives {
      guard case .intact = try Ledger.verify(archive: archive) else {
        Issue.record("\(archive) does not stand by itself")
        continue
      }
    }
    #expect(try state.rows("SELECT count(*) FROM records WHERE seq <= 60")[0].integer(0) == 0)
  }

  @Test func everyStepOfTakingRecordsOutLeavesOneChain() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...450).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    let archived = try #require(try ledger.archive(everything, at: 1000, leastRecords: 1))
    #expect(try intact().archives == [], "the ledger still has all of it")
    _ = try ledger.append([LedgerEntry(.ledgerArchived(archived))], at: 1)
    var steps = 0
    try ledger.deleteArchived(archived) {
      steps += 1
      let found = try? intact()
      #expect(found?.records == found?.head.seq && found?.missing == nil, "step \(steps)")
    }
    #expect(steps == 5)
    #expect(try ledger.unfinishedArchive() == nil)
  }

  @Test func whatWasInterruptedIsFinishedLater() throws {
    struct Interruption: Error {}
    var ledger = try state.open()
    _ = try ledger.append((1...450).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    let archived = try #require(try ledger.archive(everything, at: 1000, leastRecords: 1))
    #expect(try ledger.unfinishedArchive() == nil, "it is not recorded yet")
    _ = try ledger.append([LedgerEntry(.ledgerArchived(archived))], at: 1)
    _ = try ledger.pool.writeWithoutTransaction { try RecordDeletion.step(in: $0, through: archived.last) }
    try ledger.close()
    ledger = try state.open()
    #expect(try ledger.unfinishedArchive() == archived)
    try ledger.deleteArchived(archived) {}
    #expect(try ledger.unfinishedArchive() == nil)
    #expect(try intact().archives == [archived.file])
  }

  // MARK: What is due

  @Test func whatIsYoungerStays() throws {
    let ledger = try state.open()
    for day in 1...10 { _ = try ledger.append([.call(day)], at: Int64(day) * 86_400_000) }
    try ledger.recordSnapshot()
    let retention = Retention(keep: 4 * 86_400_000)
    #expect(try ledger.archive(retention, at: 10 * 86_400_000, leastRecords: 6) == nil)
    let archived = try ledger.archive(retention, at: 10 * 86_400_000, leastRecords: 5)
    #expect(archived.map { [$0.first, $0.last] } == [1, 5])
  }

  @Test func whatIsTooMuchGoesUntilAQuarterIsFree() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...1000).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    #expect(try ledger.archive(Retention(maxSize: 1 << 30), at: 1, leastRecords: 1) == nil)
    let archived = try #require(try ledger.archive(Retention(maxSize: 600_000), at: 1, leastRecords: 1))
    #expect((500...900).contains(archived.last), "\(archived.last)")
  }

  @Test func withoutASnapshotNothingGoes() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    #expect(try ledger.archive(everything, at: 1000, leastRecords: 1) == nil)
  }

  // MARK: Writing

  private var archiveFiles: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: state.path).filter { $0.hasPrefix("archive-") }.sorted()
    }
  }

  @Test func anArchiveThatCanNotBeWrittenLeavesNothingBehind() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    try ledger.settle()
    try state.tamper("DELETE FROM records WHERE seq = 7; DELETE FROM record_values WHERE seq = 7")
    #expect(throws: LedgerError.self) { try ledger.archive(everything, at: 1000, leastRecords: 1) }
    #expect(try archiveFiles == [])
  }

  @Test func whatAKilledProcessHasLeftOfAnArchiveGoesWithTheNext() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    let others = ["archive-1-900.sqlite", "archive-700-900.sqlite.new"]
    for name in others + ["archive-1-50.sqlite.new", "archive-1-100.sqlite.new"] {
      try Data("a part".utf8).write(to: URL(fileURLWithPath: state.file(name)))
    }
    let archived = try #require(try ledger.archive(everything, at: 1000, leastRecords: 1))
    #expect(archived.file == state.file("archive-1-100.sqlite"))
    #expect(try archiveFiles == (others + ["archive-1-100.sqlite"]).sorted())
  }

  @Test func noArchiveTakesThePlaceOfAnotherLedgersOne() throws {
    let folder = TemporaryState()
    let retention = Retention(keep: 0, archive: folder.path)
    let other = TemporaryState()
    let foreign = try other.open()
    _ = try foreign.append((1...100).map { .call($0, .deny) }, at: 1)
    try foreign.recordSnapshot()
    let first = try #require(try foreign.archive(retention, at: 1000, leastRecords: 1))
    let again = try foreign.archive(retention, at: 1000, leastRecords: 1)
    #expect(again?.hash == first.hash, "its own, that was not recorded, may be replaced")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: first.file))

    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    let error = #expect(throws: LedgerError.self) { try ledger.archive(retention, at: 1000, leastRecords: 1) }
    #expect(error == LedgerError(.taken, path: first.file))
    #expect(try Data(contentsOf: URL(fileURLWithPath: first.file)) == bytes)
    guard case .intact = try Ledger.verify(archive: first.file) else {
      Issue.record("the other ledger's archive is broken")
      return
    }
  }

  // MARK: What is not as it should be

  @Test func nothingIsDeletedForAnArchiveThatIsNotThere() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    var archived = try #require(try ledger.archive(everything, at: 1000, leastRecords: 1))
    archived.hash = String(repeating: "0", count: 64)
    #expect(throws: LedgerError.self) { try ledger.deleteArchived(archived) {} }
    try FileManager.default.removeItem(atPath: archived.file)
    #expect(throws: LedgerError.self) { try ledger.deleteArchived(archived) {} }
    #expect(try state.rows("SELECT count(*) FROM records")[0].integer(0) == ledger.head.seq)
  }

  @Test func whereTheRecordThatTheRestFollowsIsGoneNothingMoreIsDeleted() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...300).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    let archived = try #require(try ledger.archive(everything, at: 1000, leastRecords: 1))
    _ = try ledger.append([LedgerEntry(.ledgerArchived(archived))], at: 1)
    try ledger.settle()
    try state.tamper("DELETE FROM records WHERE seq = 200; DELETE FROM record_values WHERE seq = 200")
    var steps = 0
    #expect(throws: LedgerError.self) {
      try ledger.deleteArchived(archived) {
        steps += 1
        // Stops one that would go on for ever; whether it closes well is not what is asked here.
        if steps == 10 { try? ledger.close() }
      }
    }
    #expect(steps == 1)
    #expect(try state.rows("SELECT min(seq) FROM records")[0].integer(0) == 101)
    #expect(try state.rows("SELECT seq FROM origin")[0].integer(0) == 100)
  }

  @Test func anArchiveThatWasMovedAwayIsSaidAndFoundWhereItIs() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    let archived = try ledger.archiveAll()
    let elsewhere = TemporaryState()
    try FileManager.default.createDirectory(atPath: elsewhere.path, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: archived.file, toPath: elsewhere.file("archive-1-100.sqlite"))
    #expect(try intact().missing == 1...100)
    #expect(try intact().first == 101)
    let whole = try intact(VerificationScope(archives: [elsewhere.path]))
    #expect((whole.missing, whole.first, whole.archives.count) == (nil, 1, 1))
  }

  @Test func anAnchorOfARecordThatIsNotHereConfirmsNothing() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...50).map { .call($0) }, at: 1)
    let early = try Ledger.anchor(directory: state.path, at: 7)
    _ = try ledger.append((51...100).map { .call($0) }, at: 1)
    let end = try Ledger.anchor(directory: state.path, at: 8)
    let archived = try ledger.archiveAll()
    let late = try Ledger.anchor(directory: state.path, at: 9)
    let scope = VerificationScope(anchors: [early, end, late])
    #expect(try (intact(scope).anchors, intact(scope).unchecked.count) == (3, 0))
    try FileManager.default.removeItem(atPath: archived.file)
    let found = try intact(scope)
    #expect(found.unchecked == [UncheckedAnchor(anchor: early, reason: .archiveMissing)])
    #expect(found.anchors == 2, "the ledger begins with the hash that the second names")
    #expect(
      found.unchecked[0].description
        == "the anchor of 1970-01-01T00:00:00.007Z could not be checked: record 50 is in an archive that is not here")
  }

  @Test func aLedgerMadeUpAfterInventedArchivesIsNotConfirmed() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    let anchors = [try Ledger.anchor(directory: state.path, at: 7)]
    _ = try ledger.append((101...150).map { .call($0) }, at: 1)
    try ledger.close()
    try state.forge(after: 120)
    let found = try intact(VerificationScope(anchors: anchors))
    #expect((found.missing, found.anchors) == (1...120, 0))
    #expect(found.unchecked.map(\.anchor) == anchors)
  }

  @Test func anAnchorOfTheRecordThatAForgedLedgerFollowsIsHeldAgainstIt() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...120).map { .call($0) }, at: 1)
    let anchors = [try Ledger.anchor(directory: state.path, at: 7)]
    _ = try ledger.append((121...150).map { .call($0) }, at: 1)
    try ledger.close()
    try state.forge(after: 120)
    let found = try #require(try breakage(VerificationScope(anchors: anchors)))
    #expect((found.seq, found.kind) == (120, .replaced))
  }

  @Test func anArchiveAloneSaysWhichAnchorsItKnowsNothingOf() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    let end = try Ledger.anchor(directory: state.path, at: 8)
    let archived = try ledger.archiveAll()
    let late = try Ledger.anchor(directory: state.path, at: 9)
    let scope = VerificationScope(anchors: [end, late])
    guard case .intact(let found) = try Ledger.verify(archive: archived.file, scope) else {
      Issue.record("it is broken")
      return
    }
    #expect(found.anchors == 1)
    #expect(found.unchecked == [UncheckedAnchor(anchor: late, reason: .otherFile)])
  }

  @Test(
    "a changed archive is found, by itself or with the ledger",
    arguments: [
      ("UPDATE records SET body = x'7b7d' WHERE seq = 7", 7, Breakage.Kind.changed),
      ("DELETE FROM records WHERE seq = 7", 7, .removed), ("DELETE FROM records WHERE seq > 90", 91, .removed),
    ])
  func aChangedArchive(sql: String, seq: Int, kind: Breakage.Kind) throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    let archived = try ledger.archiveAll()
    let database = try DatabaseQueue(path: archived.file)
    try database.write { try $0.execute(sql: "DELETE FROM record_values WHERE seq = 7 OR seq > 90; " + sql) }
    let found = try #require(try breakage())
    #expect((found.seq, found.kind, found.archive) == (seq, kind, archived.file))
    #expect(try Ledger.verify(archive: archived.file) == .broken(found))
  }

  @Test func anArchiveOfAnotherChainIsFound() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    let archived = try ledger.archiveAll()
    let other = TemporaryState()
    let foreign = try other.open()
    _ = try foreign.append((1...100).map { .call($0, .deny) }, at: 1)
    try foreign.recordSnapshot()
    let wrong = try #require(try foreign.archive(everything, at: 1000, leastRecords: 1))
    try FileManager.default.removeItem(atPath: archived.file)
    try FileManager.default.copyItem(atPath: wrong.file, toPath: archived.file)
    let found = try #require(try breakage())
    #expect((found.seq, found.kind) == (100, .replaced))
  }

  @Test func recordsThatAreInNoArchiveAreMissing() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    try ledger.settle()
    try state.tamper(
      """
      INSERT INTO origin SELECT seq, hash FROM records WHERE seq = 50;
      DELETE FROM records WHERE seq <= 50; DELETE FROM record_values WHERE seq <= 50
      """)
    let found = try #require(try breakage())
    #expect((found.seq, found.kind) == (1, .removed))
  }

  @Test func whereMoreWasCutThanArchivedTheFirstThatIsInNoArchiveIsNamed() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    let archived = try ledger.archiveAll()
    _ = try ledger.append((101...200).map { .call($0) }, at: 1)
    try ledger.settle()
    try state.tamper(
      """
      DELETE FROM origin; INSERT INTO origin SELECT seq, hash FROM records WHERE seq = 150;
      DELETE FROM records WHERE seq <= 150; DELETE FROM record_values WHERE seq <= 150
      """)
    let found = try #require(try breakage())
    #expect((found.seq, found.kind, found.archive) == (101, .removed, nil))
    let database = try DatabaseQueue(path: archived.file)
    try database.write { try $0.execute(sql: "UPDATE records SET ts = 7 WHERE seq = 7") }
    #expect(try breakage()?.seq == 7, "what is before it is still checked")
  }

  @Test func whatIsNoArchiveIsSaid() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    let archived = try ledger.archiveAll()
    func error(_ path: String, _ scope: VerificationScope = VerificationScope()) -> LedgerError? {
      #expect(throws: LedgerError.self) { try Ledger.verify(archive: path, scope) }
    }
    #expect(error(state.file("archive-1-9.sqlite"))?.kind == .missingArchive)
    #expect(error(state.file("ledger.sqlite"))?.kind == .foreignArchive)
    #expect(error(archived.file, VerificationScope(start: .record(101)))?.kind == .ended(last: 100, before: 101))
    try Data("junk, of course".utf8).write(to: URL(fileURLWithPath: archived.file))
    #expect(
      error(archived.file)?.description
        == "`\(archived.file)` is no archive of Sluice; name a file `archive-FIRST-LAST.sqlite` that a gateway has "
        + "written")
  }

  @Test func withoutItsFirstRecordsAndASnapshotALedgerIsNotFolded() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...100).map { .call($0) }, at: 1)
    try ledger.archiveAll()
    try state.tamper("UPDATE records SET body = x'7b7d' WHERE type = 'ledger.snapshot'")
    let error = #expect(throws: LedgerError.self) { try ledger.reader.fold(at: 1) }
    guard case .damaged = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
