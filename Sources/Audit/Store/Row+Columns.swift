import GRDB

/// Columns by their place. What is there may come from a file that somebody has tampered with: a value of another
/// type is an error, never a crash.
extension Row {
  func integer(_ index: Int) throws -> Int {
    guard let value = try optionalInteger(index) else { throw mismatch(index) }
    return value
  }

  func optionalInteger(_ index: Int) throws -> Int? {
    switch databaseValue(index).storage {
    case .int64(let value): return Int(value)
    case .null: return nil
    default: throw mismatch(index)
    }
  }

  func text(_ index: Int) throws -> String {
    guard let value = try optionalText(index) else { throw mismatch(index) }
    return value
  }

  func optionalText(_ index: Int) throws -> String? {
    switch databaseValue(index).storage {
    case .string(let value): return value
    case .null: return nil
    default: throw mismatch(index)
    }
  }

  func bytes(_ index: Int) throws -> [UInt8] {
    guard case .blob = databaseValue(index).storage else { throw mismatch(index) }
    return try withUnsafeData(atIndex: index) { $0.map(Array.init) ?? [] }
  }

  private func databaseValue(_ index: Int) -> DatabaseValue { self[index] }

  private func mismatch(_ index: Int) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column holds a value of another type")
  }
}
