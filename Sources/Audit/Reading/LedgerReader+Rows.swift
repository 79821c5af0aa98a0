import Feed
import GRDB
import MCP

extension LedgerReader {
  /// Adds to each call how it ended and what its arguments were.
  func rows(_ database: Database, _ records: [DecidedRecord]) throws -> [CallRow] {
    try records.map { record in
      var row = CallRow(ts: record.ts, decided: try decided(record), arguments: try arguments(record))
      for end in try CallEnd.fetch(database, of: record.call) {
        row.apply(try event(end.body, seq: end.seq).body)
      }
      return row
    }
  }

  func row(of id: CallID, _ database: Database) throws -> CallRow? {
    let records = try DecidedRecord.all(database, "call = ? AND type = 'call.decided'", [id.rawValue])
    return try rows(database, records).first
  }

  func decided(_ record: DecidedRecord) throws(LedgerError) -> CallDecided {
    guard case .callDecided(let body) = try event(record.body, seq: record.seq).body else {
      throw damaged("record \(record.seq) is no decision")
    }
    return body
  }

  private func arguments(_ record: DecidedRecord) throws(LedgerError) -> JSON? {
    guard let bytes = record.arguments else { return nil }
    do {
      return try JSON(parsing: bytes)
    } catch {
      throw damaged("the arguments of record \(record.seq) can't be read: \(error)")
    }
  }
}
