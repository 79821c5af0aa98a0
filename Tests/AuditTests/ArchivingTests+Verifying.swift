import Feed
import Foundation
import GRDB
import MCP
import Testing

@testable import Audit

/// What verifying says of archives.
extension ArchivingTests {
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
