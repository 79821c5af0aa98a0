import GRDB
import MCP

/// A table, an index, a trigger or a view that a file holds.
struct SchemaObject: Hashable {
  let type: String
  let name: String
  let table: String
  /// How it was made. None for `records`: whether a ledger was made in an older format shows there.
  let sql: String?

  /// The first that no ledger has, or not in this way. Triggers and views run inside of whatever is recorded, forgotten or
  /// read; an index can refuse what is recorded.
  static func foreign(in database: Database) throws -> SchemaObject? {
    let own = try DatabaseQueue().write { database in
      try database.execute(sql: Schema.everything)
      return Set(try all(in: database))
    }
    return try all(in: database).first { !own.contains($0) }
  }

  private static func all(in database: Database) throws -> [SchemaObject] {
    try Row.fetchAll(
      database, sql: "SELECT type, name, tbl_name, iif(name = 'records', NULL, sql) FROM main.sqlite_schema"
    ).map { row in
      SchemaObject(
        type: try row.text(0), name: try row.text(1), table: try row.text(2), sql: try row.optionalText(3))
    }
  }
}

extension SchemaObject: CustomStringConvertible {
  /// With its article, inside a sentence.
  var description: String { "the \(type) \(Quotation(name))" }
}
