import Feed
import GRDB

/// A `call.decided` as it lies in the ledger, with the value beside it.
struct DecidedRecord {
  let seq: Int
  let ts: Int64
  let call: Int
  let body: [UInt8]
  /// None once forgotten.
  let arguments: [UInt8]?

  /// About how many bytes it takes to tell.
  var size: Int { body.count + (arguments?.count ?? 0) }

  /// Places of columns.
  static let (ts, value, grant, tool, risk) = (1, 4, 5, 6, 7)

  static let columns = """
    SELECT seq, ts, call, body,
      (SELECT value FROM record_values WHERE record_values.seq = records.seq AND name = 'arguments'),
      "grant", tool, risk FROM records
    """

  init(_ row: Row) throws {
    seq = try row.place(0)
    ts = try row.time(1)
    call = try row.integer(2)
    body = try row.bytes(3)
    arguments = row.hasNull(atIndex: 4) ? nil : try row.bytes(4)
  }

  /// Those that a condition on the columns selects, oldest first.
  static func all(
    _ database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [DecidedRecord] {
    try fetch(database, "WHERE \(condition) ORDER BY seq", arguments)
  }

  /// The newest by the call's number, oldest first.
  static func newest(_ database: Database, limit: Int) throws -> [DecidedRecord] {
    try fetch(
      database, "WHERE call IS NOT NULL AND type = 'call.decided' ORDER BY call DESC LIMIT ?", [limit]
    ).reversed()
  }

  /// The newest before a place, oldest first.
  static func before(_ database: Database, _ seq: Int, limit: Int) throws -> [DecidedRecord] {
    try fetch(database, "WHERE type = 'call.decided' AND seq < ? ORDER BY seq DESC LIMIT ?", [seq, limit]).reversed()
  }

  /// That of a call; none if it has none, or a sieve holds it back.
  static func of(_ database: Database, call: Int, _ sieve: CallSieve?) throws -> DecidedRecord? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "\(columns) WHERE call = ? AND type = 'call.decided'"), arguments: [call])
    guard let row, try sieve?.admits(row) != false else { return nil }
    return try DecidedRecord(row)
  }

  private static func fetch(
    _ database: Database, _ rest: String, _ arguments: StatementArguments
  ) throws -> [DecidedRecord] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "\(columns) \(rest)"), arguments: arguments)
    var records: [DecidedRecord] = []
    while let row = try rows.next() { records.append(try DecidedRecord(row)) }
    return records
  }
}
