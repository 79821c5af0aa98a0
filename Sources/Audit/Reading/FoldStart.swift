import Feed
import GRDB

/// From where on a fold without a snapshot reads every record.
struct FoldStart {
  let seq: Int

  init(_ database: Database, at now: Int64) throws {
    let started = try Row.fetchOne(
      database, sql: "SELECT seq FROM records WHERE call IS NULL AND type = ? ORDER BY seq DESC LIMIT 1",
      arguments: [GatewayStarted.type]
    ).map { try $0.place(0) }
    let clock = max(now, try LedgerTail(reading: database).ts)
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
