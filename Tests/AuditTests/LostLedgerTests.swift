import Feed
import Foundation
import Testing

@testable import Audit

/// The file of the ledger is not there any more, or without a byte, and the directory tells that there was one: nothing
/// begins anew in its place.
@Suite struct LostLedgerTests {
  let state = TemporaryState()

  /// What can befall the file.
  struct Loss: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let befall: @Sendable (TemporaryState) throws -> Void
  }

  static let losses = [
    Loss(testDescription: "it is deleted") { state in
      try FileManager.default.removeItem(atPath: state.file("ledger.sqlite"))
    },
    Loss(testDescription: "it is cut to nothing") { state in
      try Data().write(to: URL(fileURLWithPath: state.file("ledger.sqlite")))
    },
  ]

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: state.path).sorted() }
  }

  private func kind(_ body: () throws -> Void) -> LedgerError.Kind? {
    #expect(throws: LedgerError.self) { try body() }?.kind
  }

  @Test("nobody begins a new one, and nothing is touched", arguments: losses)
  func isRefused(loss: Loss) throws {
    try state.write([.call(1), .call(2)])
    try loss.befall(state)
    let before = try names
    let lost = LedgerError.Kind.lost(trace: state.file("signing-key"))
    for _ in 1...2 { #expect(kind { _ = try state.open() } == lost) }
    #expect(kind { _ = try Ledger.inspect(directory: state.path) } == lost)
    #expect(kind { _ = try Ledger.verify(directory: state.path) } == lost)
    #expect(kind { _ = try Ledger.anchor(directory: state.path, at: 0) } == lost)
    #expect(try names == before)
  }

  @Test("a key alone is no trace; each of these is one", arguments: ["signing-key", "ledger.sqlite-wal", "spool-7"])
  func traces(file: String) throws {
    try state.write([.call(1)])
    for name in try names where name != "key" { try FileManager.default.removeItem(atPath: state.file(name)) }
    try Data("x".utf8).write(to: URL(fileURLWithPath: state.file(file)))
    #expect(kind { _ = try state.open() } == .lost(trace: state.file(file)))
    try FileManager.default.removeItem(atPath: state.file(file))
    #expect(kind { _ = try Ledger.inspect(directory: state.path) } == .missing)
    try state.open().close()
  }

  @Test func anArchiveIsATraceToo() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...20).map { .call($0) }, at: 1)
    let archived = try ledger.archiveAll()
    try ledger.close()
    for file in ["ledger.sqlite", "signing-key"] { try FileManager.default.removeItem(atPath: state.file(file)) }
    #expect(kind { _ = try state.open() } == .lost(trace: archived.file))
  }

  @Test func whatIsStillInSQLitesLogIsNotThrownAway() throws {
    let ledger = try state.open()
    _ = try ledger.append([.call(1)], at: 1)
    try ledger.settle()
    let copy = TemporaryState()
    try FileManager.default.createDirectory(
      atPath: copy.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: state.file("ledger.sqlite-wal"), toPath: copy.file("ledger.sqlite-wal"))
    try Data().write(to: URL(fileURLWithPath: copy.file("ledger.sqlite")))
    let log = try Data(contentsOf: URL(fileURLWithPath: copy.file("ledger.sqlite-wal")))
    #expect(!log.isEmpty)
    #expect(kind { _ = try Ledger.inspect(directory: copy.path) } == .lost(trace: copy.file("ledger.sqlite-wal")))
    #expect(kind { _ = try copy.open() } == .lost(trace: copy.file("ledger.sqlite-wal")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy.file("ledger.sqlite-wal"))) == log)
  }

  @Test func aFileWithoutTablesIsNoLedger() throws {
    try state.write([.call(1)])
    try FileManager.default.removeItem(atPath: state.file("ledger.sqlite"))
    try state.tamper("PRAGMA user_version = 3")
    #expect(kind { _ = try state.open() } == .foreign)
  }

  @Test func aFirstStartThatWasInterruptedIsMadeUpForByTheNext() throws {
    try FileManager.default.createDirectory(
      atPath: state.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for file in ["ledger.sqlite", "ledger.sqlite.new", "lock"] {
      try Data().write(to: URL(fileURLWithPath: state.file(file)))
    }
    let ledger = try state.open()
    #expect(try ledger.append([.call(1)], at: 1).map(\.seq) == [1])
    #expect(try !names.contains("ledger.sqlite.new"))
  }

  @Test func anOlderCopyBesideItsNewerArchivesIsRefused() throws {
    try state.write((1...5).map { .call($0) })
    let copy = try Data(contentsOf: URL(fileURLWithPath: state.file("ledger.sqlite")))
    let ledger = try state.open()
    _ = try ledger.append((6...20).map { .call($0) }, at: 9000)
    let archived = try ledger.archiveAll()
    try ledger.close()
    try copy.write(to: URL(fileURLWithPath: state.file("ledger.sqlite")))
    let error = #expect(throws: LedgerError.self) { _ = try state.open() }
    #expect(error?.kind == .overtaken(last: 5, archive: archived.file))
    // The other way to come here: a new ledger was begun beside the archives of an old one.
    #expect(error?.description.hasSuffix("or, if the archive is another ledger's, move it away") == true)
    try FileManager.default.removeItem(atPath: archived.file)
    #expect(try state.open().head.seq == 5)
  }

  @Test func theSentenceTellsWhatToDo() {
    let error = LedgerError(.lost(trace: "/state/signing-key"), path: "/state/ledger.sqlite")
    #expect(
      error.description
        == "the ledger `/state/ledger.sqlite` is gone, or empty: `/state/signing-key` says that there was one; restore "
        + "a copy of the directory, or, to begin a new ledger, name another one or move everything out of this one")
  }
}
