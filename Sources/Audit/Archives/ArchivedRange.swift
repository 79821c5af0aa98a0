import Feed
import GRDB
import MCP

/// What a ledger tells of its archives.
enum ArchivedRange {
  /// Newest first.
  static func all(in database: Database) throws -> [LedgerArchived] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT body FROM records WHERE call IS NULL AND type = ? ORDER BY seq DESC",
      arguments: [LedgerArchived.type])
    var archives: [LedgerArchived] = []
    while let row = try rows.next() {
      guard let event = try? Event(json: JSON(parsing: row.bytes(0))), case .ledgerArchived(let body) = event.body
      else { continue }
      archives.append(body)
    }
    return archives
  }

  /// Where the ledger says that its archives were written.
  static func folders(in database: Database) throws -> [String] {
    try all(in: database).compactMap(\.folder)
  }
}

extension LedgerArchived {
  /// Where it was written.
  var folder: String? { file.lastIndex(of: "/").map { String(file[..<$0]) } }
}
