import Feed
import GRDB

/// A `call.resolved`, `approval.lapsed` or `call.completed` as it lies in the ledger.
struct CallEnd {
  let seq: Int
  let body: [UInt8]

  /// The ends of a call: of the question about it, of a yes that was never used, of its run; at most two.
  static func fetch(_ database: Database, of call: Int) throws -> [CallEnd] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT seq, body FROM records
          WHERE call = ? AND type IN ('call.completed', 'call.resolved', 'approval.lapsed') ORDER BY seq
          """), arguments: [call])
    var ends: [CallEnd] = []
    while let row = try rows.next() { ends.append(CallEnd(seq: try row.integer(0), body: try row.bytes(1))) }
    return ends
  }

  /// The newest approval among an agent's newest calls of a tool, and its time.
  static func newestApproval(
    _ database: Database, grant: String, tool: String, within limit: Int
  ) throws -> (call: CallID, ts: Int64)? {
    let calls = try Int.fetchCursor(
      database,
      sql: """
        SELECT call, seq FROM records WHERE seq IN (
          SELECT seq FROM records WHERE "grant" = ? AND tool = ? ORDER BY seq DESC LIMIT ?) ORDER BY seq DESC
        """,
      arguments: [grant, tool, limit])
    let approval = try database.cachedStatement(
      sql: """
        SELECT ts FROM records
        WHERE call = ? AND type = 'call.resolved' AND instr(body, '"outcome":"approved"') > 0
        """)
    while let call = try calls.next() {
      if let ts = try Int64.fetchOne(approval, arguments: [call]) { return (CallID(rawValue: call), ts) }
    }
    return nil
  }
}
