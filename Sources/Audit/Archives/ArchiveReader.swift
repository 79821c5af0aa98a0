import Feed
import GRDB

/// An archive that is looked into.
struct ArchiveReader {
  let file: ArchiveFile
  let reader: LedgerReader
  /// What its first record follows.
  let origin: LedgerHead
  /// The lowest and the highest number of the calls that its records are about; none if they are about none.
  let calls: ClosedRange<Int>?

  /// - Parameter follower: what the first record after it follows; none if that is not known.
  /// - Throws: ``LedgerError``, `damaged` also for an archive that is not the one that its name and its follower tell of.
  init(_ file: ArchiveFile, before follower: LedgerHead?) throws(LedgerError) {
    self.file = file
    let reader = try LedgerReader(archive: file.path)
    self.reader = reader
    (origin, calls) = try reader.read { database in
      let origin = try LedgerHead.origin(of: database)
      let records = file.name.records
      let last = try LedgerTail(reading: database).head.seq
      guard origin.seq + 1 == records.lowerBound, last == records.upperBound else {
        throw reader.damaged("it holds records \(origin.seq + 1) to \(last)")
      }
      if let follower, try LedgerHead.of(follower.seq, in: database) != follower {
        throw reader.damaged("it is not the one that record \(follower.seq + 1) follows")
      }
      return (origin, try Self.calls(in: database))
    }
  }

  private static func calls(in database: Database) throws -> ClosedRange<Int>? {
    let sql = "SELECT call FROM records WHERE call IS NOT NULL ORDER BY call"
    guard let lowest = try Int.fetchOne(database, sql: "\(sql) LIMIT 1"),
      let highest = try Int.fetchOne(database, sql: "\(sql) DESC LIMIT 1")
    else { return nil }
    return lowest...highest
  }
}
