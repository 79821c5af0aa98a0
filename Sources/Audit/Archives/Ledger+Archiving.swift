import Feed
import GRDB

extension Ledger {
  /// Copies what is older than a retention allows into an archive, verifies the copy, and has it on the disk when this
  /// returns. Nothing is deleted yet: that is for ``deleteArchived(_:pause:)``, once what is answered here is recorded.
  ///
  /// - Parameters:
  ///   - now: milliseconds since 1970.
  ///   - leastRecords: for fewer, none is made.
  /// - Returns: what is to be recorded; none if nothing is old enough, or no snapshot tells yet what the records come to.
  public func archive(
    _ retention: Retention, at now: Int64, leastRecords: Int = Retention.leastRecords
  ) throws(LedgerError) -> LedgerArchived? {
    let cut = try reader.read { try RetentionCut(retention, in: $0, at: now, leastRecords: leastRecords) }
    guard let cut else { return nil }
    let draft = ArchiveDraft(cut, ledger: directory.ledger, folder: retention.archive ?? directory.path)
    return try draft.write()
  }

  /// Takes records out of the ledger that are in an archive.
  ///
  /// In small steps, like ``deleteValues(_:archives:pause:)``; may be called again where it was interrupted.
  ///
  /// - Throws: ``LedgerError`` if the archive is not there, or does not end as the ledger says: then nothing is deleted.
  public func deleteArchived(_ archived: LedgerArchived, pause: () -> Void = Step.pause) throws(LedgerError) {
    // The record that tells of the archive is in the database before what it stands for is gone.
    try settle()
    let end = try ChainFile(path: archived.file).read { try LedgerTail(reading: $0).head }
    guard end.seq == archived.last, end.hexadecimal == archived.hash else {
      throw LedgerError(.damaged("it does not end with record \(archived.last)"), path: archived.file)
    }
    do {
      while try pool.writeWithoutTransaction({ try RecordDeletion.step(in: $0, through: archived.last) }) {
        wrote(bytes: RecordDeletion.stepBytes)
        pause()
      }
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
  }

  /// An archive whose records are still in the ledger, because a gateway ended before all were taken out.
  public func unfinishedArchive() throws(LedgerError) -> LedgerArchived? {
    try reader.read { database in
      let origin = try LedgerHead.origin(of: database)
      return try ArchivedRange.all(in: database).first { $0.last > origin.seq && $0.first <= origin.seq + 1 }
    }
  }
}

/// Takes the oldest records out of a ledger, a few at a time; where it begins then is kept in the same transaction.
enum RecordDeletion {
  /// How many records go at once.
  private static let stepSize = 100
  /// About what that writes.
  static let stepBytes = 200 << 10

  /// False once there is nothing left to do.
  static func step(in database: Database, through last: Int) throws -> Bool {
    let origin = try LedgerHead.origin(of: database)
    guard origin.seq < last else { return false }
    let end = min(last, origin.seq + stepSize)
    try database.inTransaction(.immediate) {
      try database.execute(sql: "DELETE FROM origin")
      try database.execute(
        sql: "INSERT INTO origin SELECT seq, hash FROM records WHERE seq = ?", arguments: [end])
      // Without it the ledger would begin with nothing, and this never come to an end.
      guard database.changesCount == 1 else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "record \(end) is missing")
      }
      for table in ["record_values", "records"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE seq <= ?", arguments: [end])
      }
      return .commit
    }
    return true
  }
}
