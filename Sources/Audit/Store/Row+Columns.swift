import GRDB

/// Columns by their place. What is there may come from a file that somebody has tampered with: a value of another
/// type is an error, never a crash, and so is a place or a time that can't be (see ``LedgerNumber``).
extension Row {
  /// A record's place.
  func place(_ index: Int) throws -> Int {
    let place = try integer(index)
    guard LedgerNumber.holds(place) else { throw excess }
    return place
  }

  /// Milliseconds since 1970.
  func time(_ index: Int) throws -> Int64 {
    let time = try integer(index)
    guard LedgerNumber.holds(time) else { throw excess }
    return Int64(time)
  }

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

  private var excess: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column holds a number that no ledger comes to")
  }

  private func mismatch(_ index: Int) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column holds a value of another type")
  }
}
