import GRDB
import MCP

/// A record with everything that lies in its row.
struct StoredRecord {
  let seq: Int
  let ts: Int
  let columns: RecordColumns
  let hash: [UInt8]
  let body: [UInt8]
  /// The record's members; none if it is no JSON object.
  let members: JSONObject?

  /// The columns in the order in which they are read.
  static func select(from database: Database) throws -> String {
    let columns: [RecordColumn] = [.seq, .ts, .type, .call, .grant, .tool, .hash, .body, .outcome, .risk, .rule]
    return "SELECT \(try RecordColumn.list(columns, in: database)) FROM records"
  }

  init(_ row: Row) throws {
    seq = try row.integer(0)
    ts = try row.integer(1)
    columns = RecordColumns(
      type: try row.text(2), call: try row.optionalInteger(3), grant: try row.optionalText(4),
      tool: try row.optionalText(5), outcome: try row.optionalText(8),
      risk: try row.optionalText(9), rule: try row.optionalText(10))
    hash = try row.bytes(6)
    body = try row.bytes(7)
    members = try? JSON(parsing: body).object
  }

  static func one(_ database: Database, at seq: Int) throws -> StoredRecord? {
    try Row.fetchOne(database, sql: "\(select(from: database)) WHERE seq = ?", arguments: [seq]).map {
      try StoredRecord($0)
    }
  }

  /// The place that the record itself says it has.
  var ownPlace: Int? { members?["seq"]?.integer }

  /// Whether its hash is the one that it has after a record of the given hash.
  func follows(_ previous: [UInt8]) -> Bool {
    Chain.hash(of: body, after: previous) == hash
  }

  /// The hashes of its values, hex, by name.
  var commitments: JSONObject { members?["commitments"]?.object ?? JSONObject() }
}
