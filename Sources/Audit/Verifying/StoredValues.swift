import GRDB

/// Walks along the values in the order of their records.
final class StoredValues {
  /// A value that is beside no record.
  struct Stray {
    let seq: Int
    let name: String
  }

  private let rows: RowCursor
  private var next: (seq: Int, value: Commitment)?
  /// The first value that was passed without a record.
  private(set) var stray: Stray?

  init(_ database: Database) throws {
    rows = try Row.fetchCursor(database, sql: "SELECT seq, name, salt, value FROM record_values ORDER BY seq, name")
    try advance()
  }

  /// The values beside a record; records must be asked for in order.
  func beside(_ seq: Int) throws -> [Commitment] {
    var values: [Commitment] = []
    while let value = next, value.seq <= seq {
      if value.seq == seq { values.append(value.value) } else { pass(value.value, of: value.seq) }
      try advance()
    }
    return values
  }

  /// Passes what is left.
  func finish() throws {
    while let value = next {
      pass(value.value, of: value.seq)
      try advance()
    }
  }

  private func pass(_ value: Commitment, of seq: Int) {
    stray = stray ?? Stray(seq: seq, name: value.name)
  }

  private func advance() throws {
    next = try rows.next().map { row in
      let value = Commitment(name: try row.text(1), salt: try row.bytes(2), bytes: try row.bytes(3))
      return (try row.integer(0), value)
    }
  }
}
