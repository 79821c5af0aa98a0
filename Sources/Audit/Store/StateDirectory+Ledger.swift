import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StateDirectory {
  /// Whether something lies where the ledger does. A ledger is never empty, see ``makeLedgerIfNew()``: a file without a
  /// byte is one that was cut, or that somebody put there.
  var hasLedger: Bool {
    var status = stat()
    return lstat(ledger, &status) == 0 && status.st_size > 0
  }

  /// Makes a ledger without records where there has never been one: it gets its name once it is whole and on the disk.
  /// What shows that there has been one is made after it.
  ///
  /// - Throws: ``LedgerError`` of the kind `lost` if there has been one: a new one in its place would hide that.
  func makeLedgerIfNew() throws(LedgerError) {
    guard !hasLedger else { return }
    if let trace = try firstTrace() { throw LedgerError(.lost(trace: trace), path: ledger) }
    let draft = ledger + ".new"
    try DurableFile.remove(draft)
    try DurableFile.create(draft)
    do {
      try Self.fill(draft)
    } catch {
      unlink(draft)
      throw LedgerError(error, path: ledger)
    }
    try DurableFile.flush(draft)
    try DurableFile.rename(draft, to: ledger, in: path)
  }

  private static func fill(_ draft: String) throws {
    let database = try DatabaseQueue(path: draft)
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try Schema.prepare(database, path: draft)
    }
    try database.close()
  }

  /// Before SQLite opens the file, even to read: beside one without a byte it deletes `-wal`, where records may be.
  ///
  /// - Throws: ``LedgerError`` of the kind `lost` if there is no ledger any more, `missing` if there has never been
  ///   one.
  func requireLedger() throws(LedgerError) {
    guard !hasLedger else { return }
    guard let trace = try firstTrace() else { throw LedgerError(.missing, path: path) }
    throw LedgerError(.lost(trace: trace), path: ledger)
  }

  /// A ledger that ends before its archives do is an older copy, or another one.
  ///
  /// - Parameter seq: the last record.
  /// - Throws: ``LedgerError`` of the kind `overtaken`.
  func checkArchives(through seq: Int) throws(LedgerError) {
    guard let archive = ArchiveFile.all(in: [path]).first(where: { $0.name.records.upperBound > seq }) else { return }
    throw LedgerError(.overtaken(last: seq, archive: archive.path), path: ledger)
  }

  /// Has the disk keep what SQLite's log holds. Not the database itself: closing that here would give SQLite's locks on
  /// it free.
  func flushLog() throws(LedgerError) { try DurableFile.flush(ifThere: ledger + "-wal") }

  /// A file that is only where there has been a ledger; none where there never was one.
  private func firstTrace() throws(LedgerError) -> String? {
    for file in [signingKey, ledger + "-wal"] where Self.hasFile(file) { return file }
    if let first = try spooled().first { return spool(first: first) }
    return ArchiveFile.all(in: [path]).first?.path
  }
}
