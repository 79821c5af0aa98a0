import Crypto
import GRDB
import MCP

/// Walks along the values in the order of their records.
final class StoredValues {
  /// A value that is beside no record.
  struct Stray {
    let seq: Int
    let name: String
  }

  private let rows: RawRows
  /// The record that the next value is beside; none after the last.
  private var next: Int?
  /// The first value that was passed without a record.
  private(set) var stray: Stray?

  /// - Parameter seq: values before this place are left out.
  init(_ database: Database, from seq: Int) throws {
    rows = try RawRows(
      database, "SELECT seq, name, salt, value FROM record_values WHERE seq >= ? ORDER BY seq, name", seq)
    try advance()
  }

  /// Takes the values beside a record that are what it has committed to, up to the first that is not, and their
  /// commitments out of those that are given; answers how many.
  ///
  /// Records must be asked for in order.
  func take(
    beside seq: Int, committed: inout [(name: UnsafeRawBufferPointer, hash: UnsafeRawBufferPointer)]
  ) throws -> Int {
    try pass(before: seq)
    var count = 0
    while next == seq, let name = rows.text(1), let salt = rows.blob(2), let value = rows.blob(3) {
      guard let index = committed.firstIndex(where: { $0.name.hasSameBytes(as: name) }),
        salt.count == Commitment.saltLength,
        Commitment.hash(salt: salt, value: value).isSpelled(by: committed[index].hash)
      else { break }
      committed.remove(at: index)
      count += 1
      try advance()
    }
    return count
  }

  /// Whether there are values beside a record that were not taken.
  func areLeft(beside seq: Int) -> Bool { next == seq }

  /// The values beside a record that were not taken.
  func beside(_ seq: Int) throws -> [Commitment] {
    try pass(before: seq)
    var values: [Commitment] = []
    while next == seq {
      values.append(try value)
      try advance()
    }
    return values
  }

  /// Passes what is left.
  func finish() throws { try pass(before: .max) }

  private func pass(before seq: Int) throws {
    while let place = next, place < seq {
      stray = try stray ?? Stray(seq: place, name: value.name)
      try advance()
    }
  }

  private var value: Commitment {
    get throws {
      guard let name = rows.text(1), let salt = rows.blob(2), let bytes = rows.blob(3) else { throw mismatch }
      return Commitment(name: String(decoding: name, as: UTF8.self), salt: Array(salt), bytes: Array(bytes))
    }
  }

  private func advance() throws {
    guard try rows.next() else { return next = nil }
    guard let seq = rows.integer(0) else { throw mismatch }
    next = seq
  }

  private var mismatch: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column holds a value of another type")
  }
}

extension SHA256.Digest {
  /// Whether these are its hexadecimal digits.
  fileprivate func isSpelled(by digits: UnsafeRawBufferPointer) -> Bool {
    guard digits.count == Self.byteCount * 2 else { return false }
    return withUnsafeBytes { bytes in
      bytes.indices.allSatisfy { index in
        let byte = bytes[index]
        return digits[2 * index] == Hexadecimal.digits[Int(byte >> 4)]
          && digits[2 * index + 1] == Hexadecimal.digits[Int(byte & 15)]
      }
    }
  }
}
