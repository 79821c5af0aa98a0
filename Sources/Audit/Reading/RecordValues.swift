import GRDB

/// Walks along the records and answers what is still kept beside each, in the order of names: that of writing.
final class RecordValues {
  private let rows: RowCursor
  private var next: (seq: Int, name: String, bytes: [UInt8])?

  init(_ database: Database, after seq: Int) throws {
    rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT seq, name, value FROM record_values WHERE seq > ? ORDER BY seq, name"),
      arguments: [seq])
    try advance()
  }

  /// The values beside a record; records must be asked for in order.
  func beside(_ seq: Int) throws -> [(name: String, bytes: [UInt8])] {
    var values: [(name: String, bytes: [UInt8])] = []
    while let value = next, value.seq <= seq {
      if value.seq == seq { values.append((value.name, value.bytes)) }
      try advance()
    }
    return values
  }

  private func advance() throws {
    next = try rows.next().map { (try $0.place(0), try $0.text(1), try $0.bytes(2)) }
  }
}
