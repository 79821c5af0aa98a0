import Feed
import GRDB
import MCP

extension Database {
  /// The values of a column that an index begins with, each found by one step into it.
  func distinct(_ column: String, limit: Int) throws -> [String] {
    try String.fetchAll(
      self,
      sql: """
        WITH RECURSIVE names(name) AS (
          SELECT (SELECT "\(column)" FROM records WHERE "\(column)" IS NOT NULL ORDER BY "\(column)" LIMIT 1)
          UNION ALL
          SELECT (SELECT "\(column)" FROM records WHERE "\(column)" > name ORDER BY "\(column)" LIMIT 1)
          FROM names WHERE name IS NOT NULL
        ) SELECT name FROM names WHERE name IS NOT NULL LIMIT ?
        """, arguments: [limit])
  }

  /// What is known of a grant: its server and its label are the same in all of its calls.
  func newestDecision(ofGrant grant: String) throws -> CallDecided? {
    let row = try Row.fetchOne(
      cachedStatement(sql: "SELECT seq, body FROM records WHERE \"grant\" = ? ORDER BY seq DESC LIMIT 1"),
      arguments: [grant])
    guard let row, let event = try? Event(json: JSON(parsing: row.bytes(1))), case .callDecided(let body) = event.body
    else { return nil }
    return body
  }
}
