import Feed
import GRDB
import MCP

/// What a ledger tells of its archives, newest first.
struct ArchivedRange {
  let first: Int
  let last: Int
  /// Of the last record, hex.
  let hash: String
  let file: String

  static func all(in database: Database) throws -> [ArchivedRange] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT body FROM records WHERE call IS NULL AND type = ? ORDER BY seq DESC",
      arguments: [LedgerArchived.type])
    var ranges: [ArchivedRange] = []
    while let row = try rows.next() {
      guard let event = try? Event(json: JSON(parsing: row.bytes(0))), case .ledgerArchived(let body) = event.body
      else { continue }
      ranges.append(ArchivedRange(first: body.first, last: body.last, hash: body.hash, file: body.file))
    }
    return ranges
  }
}
