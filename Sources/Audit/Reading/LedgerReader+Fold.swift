import Feed
import GRDB
import MCP

extension LedgerReader {
  /// What the records come to.
  ///
  /// Begins with the newest snapshot that can be trusted. Without one, records of calls are read only as far back as
  /// they can matter: to the start of the day's window, and to the last `gateway.started`, in whose transaction the
  /// questions of the process before it were ended.
  ///
  /// - Parameter now: milliseconds since 1970.
  /// - Throws: ``LedgerError``: `damaged` also where the first records lie in an archive, and no snapshot tells what
  ///   they came to.
  public func fold(at now: Int64) throws(LedgerError) -> Fold {
    try read { database in
      var fold = try StoredSnapshot.newest(in: database) ?? withoutSnapshot(database, at: now)
      let rows = try Row.fetchCursor(
        database, sql: "SELECT seq, body FROM records WHERE seq > ? ORDER BY seq", arguments: [fold.seq])
      while let row = try rows.next() { try apply(row, to: &fold) }
      return fold
    }
  }

  /// How many records came after the one that the newest whole snapshot is of.
  public func recordsSinceSnapshot() throws(LedgerError) -> Int {
    try read { database in
      try LedgerTail(reading: database).head.seq - (StoredSnapshot.place(in: database) ?? 0)
    }
  }

  /// What the records before the start of reading come to.
  private func withoutSnapshot(_ database: Database, at now: Int64) throws -> Fold {
    let origin = try LedgerHead.origin(of: database)
    guard origin.seq == 0 else {
      throw damaged("it begins with record \(origin.seq + 1), and no snapshot tells what was before")
    }
    var fold = Fold()
    let start = try FoldStart(database, at: now)
    for earlier in try start.earlier(database) { try apply(earlier, to: &fold) }
    // Of these calls, only some records were read.
    fold.questions = [:]
    fold.running = [:]
    fold.seq = start.seq - 1
    return fold
  }

  private func apply(_ row: Row, to fold: inout Fold) throws {
    fold.apply(try event(row.bytes(1), seq: row.integer(0)))
  }

  /// A record's place and hash.
  ///
  /// - Throws: ``LedgerError`` of the kind `damaged` if there is no such record.
  func head(at seq: Int) throws(LedgerError) -> LedgerHead {
    let head = try read { try seq == 0 ? LedgerHead.empty : LedgerHead.of(seq, in: $0) }
    guard let head else { throw damaged("record \(seq) is missing") }
    return head
  }
}
