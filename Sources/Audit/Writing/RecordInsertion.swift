import Feed
import GRDB
import GRDBSQLite

/// Writes records through prepared statements, by SQLite's own calls: bytes are bound where they lie, not copied.
///
/// For use on the writer's connection, in one transaction that it begins and ends.
struct RecordInsertion {
  private let database: Database
  private let row: Statement
  private let value: Statement

  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Runs `insertions` in one transaction: all of it is committed, or nothing is.
  static func transaction<Answer>(
    in database: Database, into tables: RecordTables = .ledger, _ insertions: (Self) throws -> Answer
  ) throws -> Answer {
    let insertion = try Self(database, into: tables)
    try insertion.run(try database.cachedStatement(sql: "BEGIN IMMEDIATE"))
    do {
      let answer = try insertions(insertion)
      try insertion.run(try database.cachedStatement(sql: "COMMIT"))
      return answer
    } catch {
      // SQLite has rolled back by itself where this fails; the first error is the one that tells why.
      try? database.rollback()
      throw error
    }
  }

  private init(_ database: Database, into tables: RecordTables) throws {
    self.database = database
    row = try database.cachedStatement(
      sql: """
        INSERT INTO \(tables.records) (seq, ts, type, call, "grant", tool, hash, body, outcome, risk, rule)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    value = try database.cachedStatement(
      sql: "INSERT INTO \(tables.values) (seq, name, salt, value) VALUES (?, ?, ?, ?)")
  }

  func insert(_ record: ChainedRecord) throws {
    bind(record.seq, to: row, at: 1)
    bind(Int(record.ts), to: row, at: 2)
    bind(record.columns.type, to: row, at: 3)
    bind(record.columns.call, to: row, at: 4)
    bind(record.columns.grant, to: row, at: 5)
    bind(record.columns.tool, to: row, at: 6)
    bind(record.columns.outcome, to: row, at: 9)
    bind(record.columns.risk, to: row, at: 10)
    bind(record.columns.rule, to: row, at: 11)
    try bind(record.hash, to: row, at: 7) {
      try bind(record.body, to: row, at: 8) { try run(row) }
    }
    for kept in record.values { try insert(kept, beside: record.seq) }
  }

  private func insert(_ kept: Commitment, beside seq: Int) throws {
    bind(seq, to: value, at: 1)
    bind(kept.name, to: value, at: 2)
    try bind(kept.salt, to: value, at: 3) {
      try bind(kept.bytes, to: value, at: 4) { try run(value) }
    }
  }

  private func bind(_ number: Int?, to statement: Statement, at index: Int32) {
    if let number {
      sqlite3_bind_int64(statement.sqliteStatement, index, Int64(number))
    } else {
      sqlite3_bind_null(statement.sqliteStatement, index)
    }
  }

  private func bind(_ text: String?, to statement: Statement, at index: Int32) {
    if let text {
      sqlite3_bind_text(statement.sqliteStatement, index, text, Int32(text.utf8.count), Self.transient)
    } else {
      sqlite3_bind_null(statement.sqliteStatement, index)
    }
  }

  /// Binds bytes for as long as `body` runs.
  private func bind(_ bytes: [UInt8], to statement: Statement, at index: Int32, _ body: () throws -> Void) throws {
    try bytes.withUnsafeBytes { buffer in
      sqlite3_bind_blob64(statement.sqliteStatement, index, buffer.baseAddress, UInt64(buffer.count), nil)
      try body()
    }
  }

  private func run(_ statement: Statement) throws {
    let code = sqlite3_step(statement.sqliteStatement)
    sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }
}

/// The names of the two tables that hold records and what lies beside them.
struct RecordTables {
  let records: String
  let values: String

  static let ledger = RecordTables(records: "main.records", values: "main.record_values")
}
