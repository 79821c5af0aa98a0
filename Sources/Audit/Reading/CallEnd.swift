import GRDB

/// A `call.resolved`, `approval.spent`, `approval.lapsed` or `call.completed` as it lies in the ledger.
struct CallEnd {
  let seq: Int
  let body: [UInt8]

  /// What came of a call: of the question about it, of a yes, of each run, in order. A yes that is spent once more
  /// takes back that the call had ended.
  static func fetch(_ database: Database, of call: Int) throws -> [CallEnd] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT seq, body FROM records
          WHERE call = ? AND type IN ('call.completed', 'call.resolved', 'approval.lapsed', 'approval.spent')
          ORDER BY seq
          """), arguments: [call])
    var ends: [CallEnd] = []
    while let row = try rows.next() { ends.append(CallEnd(seq: try row.integer(0), body: try row.bytes(1))) }
    return ends
  }
}
