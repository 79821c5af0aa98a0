import GRDB
import GRDBSQLite

/// Steps along the rows of a query by SQLite's own calls: what a column holds is looked at where it lies, for as long
/// as the row is the current one.
///
/// What is there may come from a file that somebody has tampered with: a value of another type is none.
final class RawRows {
  private let database: Database
  private let statement: Statement

  /// - Parameter arguments: whole numbers, bound in order.
  init(_ database: Database, _ sql: String, _ arguments: Int...) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    for (index, argument) in arguments.enumerated() {
      sqlite3_bind_int64(statement.sqliteStatement, Int32(index + 1), Int64(argument))
    }
  }

  /// Goes to the next row; false after the last.
  func next() throws -> Bool {
    switch sqlite3_step(statement.sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }

  func isNull(_ index: Int32) -> Bool { sqlite3_column_type(statement.sqliteStatement, index) == SQLITE_NULL }

  func integer(_ index: Int32) -> Int? {
    guard sqlite3_column_type(statement.sqliteStatement, index) == SQLITE_INTEGER else { return nil }
    return Int(sqlite3_column_int64(statement.sqliteStatement, index))
  }

  func text(_ index: Int32) -> UnsafeRawBufferPointer? { content(index, of: SQLITE_TEXT) }

  func blob(_ index: Int32) -> UnsafeRawBufferPointer? { content(index, of: SQLITE_BLOB) }

  private func content(_ index: Int32, of type: Int32) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(statement.sqliteStatement, index) == type else { return nil }
    let start = sqlite3_column_blob(statement.sqliteStatement, index)
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement.sqliteStatement, index)))
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both hold the same bytes.
  func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    count == other.count && (count == 0 || zip(self, other).allSatisfy(==))
  }
}
