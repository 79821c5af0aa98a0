import Feed
import GRDB
import MCP

extension LedgerReader {
  /// What the records come to.
  ///
  /// Records of calls are read only as far back as they can matter: to the start of the day's window, and to the last
  /// `gateway.started`, in whose transaction the questions of the process before it were ended.
  ///
  /// - Parameter now: milliseconds since 1970.
  public func fold(at now: Int64) throws(LedgerError) -> Fold {
    var fold = Fold()
    try read { database in
      let start = try FoldStart(database, at: now)
      for earlier in try start.earlier(database) { try apply(earlier, to: &fold) }
      // Of these calls, only some records were read.
      fold.questions = [:]
      fold.running = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT seq, body FROM records WHERE seq >= ? ORDER BY seq", arguments: [start.seq])
      while let row = try rows.next() { try apply(row, to: &fold) }
    }
    return fold
  }

  private func apply(_ row: Row, to fold: inout Fold) throws {
    fold.apply(try event(row.bytes(1), seq: row.integer(0)))
  }
}

/// From where on a fold reads every record.
struct FoldStart {
  let seq: Int

  init(_ database: Database, at now: Int64) throws {
    let started = try Int.fetchOne(
      database, sql: "SELECT seq FROM records WHERE call IS NULL AND type = ? ORDER BY seq DESC LIMIT 1",
      arguments: [GatewayStarted.type])
    let last = try Int64.fetchOne(database, sql: "SELECT ts FROM records ORDER BY seq DESC LIMIT 1") ?? 0
    let clock = max(now, last)
    let today = try database.firstRecord(notBefore: clock - clock % 86_400_000)
    seq = min(started ?? 1, today)
  }

  /// The records before the start that matter: all that are not about a call, the last use of each grant, and the
  /// last call, which tells the next one's number.
  func earlier(_ database: Database) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT seq, body FROM records WHERE seq IN (
          SELECT seq FROM records WHERE call IS NULL AND seq < ?1
          UNION SELECT max(seq) FROM records WHERE "grant" IS NOT NULL AND seq < ?1 GROUP BY "grant"
          UNION SELECT seq FROM (
            SELECT seq FROM records WHERE call IS NOT NULL AND type = ?2 AND seq < ?1 ORDER BY call DESC LIMIT 1)
        ) ORDER BY seq
        """,
      arguments: [seq, CallDecided.type])
  }
}

extension Database {
  /// The place of the first record that is not older than a time, or the place after the last. By halving: times
  /// never fall.
  func firstRecord(notBefore ts: Int64) throws -> Int {
    let statement = try cachedStatement(sql: "SELECT ts FROM records WHERE seq >= ? ORDER BY seq LIMIT 1")
    var low = 1
    var high = (try Int.fetchOne(self, sql: "SELECT max(seq) FROM records") ?? 0) + 1
    while low < high {
      let middle = (low + high) / 2
      if let found = try Int64.fetchOne(statement, arguments: [middle]), found < ts {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
