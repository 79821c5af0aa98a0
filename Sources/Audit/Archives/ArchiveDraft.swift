import Feed
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An archive on its way: written beside its place, verified, flushed, and only then called by its name.
struct ArchiveDraft {
  private let cut: RetentionCut
  private let ledger: String
  private let folder: String
  private let name: ArchiveName
  private let draft: String

  /// What its name ends with until it is whole.
  private static let suffix = ".new"
  /// Records that are copied in one transaction: a reader's view of the ledger is kept no longer than that takes.
  private static let batch = 2000

  init(_ cut: RetentionCut, ledger: String, folder: String) {
    self.cut = cut
    self.ledger = ledger
    self.folder = folder
    name = ArchiveName(cut.origin.seq + 1...cut.last.seq)
    draft = "\(folder)/\(name.text)\(Self.suffix)"
  }

  /// - Throws: ``LedgerError`` if it can't be written, or what was written is not what the ledger holds; `taken` if
  ///   another ledger's archive has its name.
  func write() throws(LedgerError) -> LedgerArchived {
    _ = try StateDirectory.create(folder)
    try removeDrafts()
    let path = "\(folder)/\(name.text)"
    do throws(LedgerError) {
      try finish(path)
    } catch {
      // Of no use to anybody, and perhaps what has filled the disk.
      unlink(draft)
      throw error
    }
    return LedgerArchived(
      first: name.records.lowerBound, last: name.records.upperBound, hash: cut.last.hexadecimal, file: path,
      bytes: try DurableFile.size(of: path))
  }

  private func finish(_ path: String) throws(LedgerError) {
    try checkPlace(path)
    try DurableFile.create(draft)
    do {
      try copy()
    } catch {
      throw LedgerError(error, path: draft)
    }
    try verify()
    try DurableFile.flush(draft)
    // An archive must not hold what a loss of power takes out of the ledger.
    try DurableFile.flush(ifThere: ledger + "-wal")
    try DurableFile.rename(draft, to: path, in: folder)
  }

  /// Takes away what attempts have left whose process was killed: they began with the same record, and ended with any.
  private func removeDrafts() throws(LedgerError) {
    for file in DirectoryListing.names(in: folder) where file.hasSuffix(Self.suffix) {
      let name = ArchiveName(String(file.dropLast(Self.suffix.count)))
      guard name?.records.lowerBound == self.name.records.lowerBound else { continue }
      try DurableFile.remove("\(folder)/\(file)")
    }
  }

  /// Only an archive that says the same may be replaced: one that was not recorded any more.
  private func checkPlace(_ path: String) throws(LedgerError) {
    guard StateDirectory.hasFile(path) else { return }
    let last = try ChainFile(path: path, archive: name).read { try LedgerTail(reading: $0).head }
    guard last == cut.last else { throw LedgerError(.taken, path: path) }
  }

  private func copy() throws {
    var configuration = Configuration()
    configuration.label = "sluice.archive"
    configuration.busyMode = .timeout(5)
    let archive = try DatabaseQueue(path: draft, configuration: configuration)
    try archive.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try Schema.prepare(database, path: draft)
      try database.execute(sql: "ATTACH ? AS ledger", arguments: [ledger])
      try database.execute(sql: "INSERT INTO main.origin SELECT seq, hash FROM ledger.origin")
      for first in stride(from: name.records.lowerBound, through: name.records.upperBound, by: Self.batch) {
        try copy(first...min(first + Self.batch - 1, name.records.upperBound), in: database)
      }
      try database.execute(sql: "DETACH ledger")
    }
    try archive.close()
  }

  private func copy(_ records: ClosedRange<Int>, in database: Database) throws {
    let columns = [
      "records": RecordColumn.allCases.map(\.sql).joined(separator: ", "), "record_values": "seq, name, salt, value",
    ]
    for (table, columns) in columns {
      try database.execute(
        sql: """
          INSERT INTO main.\(table) (\(columns))
          SELECT \(columns) FROM ledger.\(table) WHERE seq BETWEEN ? AND ? ORDER BY seq
          """, arguments: [records.lowerBound, records.upperBound])
    }
  }

  private func verify() throws(LedgerError) {
    let finding = try ChainFile(path: draft, archive: name).check(from: nil, [])
    if let breakage = finding.breakage { throw LedgerError(.damaged(breakage.description), path: draft) }
    guard finding.head == cut.last else {
      throw LedgerError(.damaged("it does not end as the ledger does there"), path: draft)
    }
  }
}
