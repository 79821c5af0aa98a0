import Feed
import Foundation
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct ArchivingTests {
  let state = TemporaryState()
  let everything = Retention(keep: 0)

  func intact(_ scope: VerificationScope = VerificationScope()) throws -> IntactLedger {
    switch try Ledger.verify(directory: state.path, scope) {
    case .intact(let ledger): return ledger
    case .broken(let breakage): throw Broken(breakage: breakage)
    }
  }

  private struct Broken: Error { let breakage: Breakage }

  func breakage(_ scope: VerificationScope = VerificationScope()) throws -> Breakage? {
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
}
