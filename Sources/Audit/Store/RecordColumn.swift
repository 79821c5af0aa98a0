import Feed
import GRDB

/// A column of `records`, and where a ledger of an older format, which lacks it, finds what it would hold.
enum RecordColumn: String, CaseIterable {
  case seq, ts, type, call, grant, tool, outcome, risk, rule, hash, body

  /// The name as SQL.
  var sql: String { self == .grant ? "\"grant\"" : rawValue }

  func isIn(_ database: Database) throws -> Bool {
    try database.columns(in: "records", in: "main").contains { $0.name == rawValue }
  }

  /// Columns as a query names them, whatever the ledger's format.
  static func list(_ columns: [RecordColumn] = allCases, in database: Database) throws -> String {
    try columns.map { column in
      try column.isIn(database) ? column.sql : "\(column.inBody) AS \(column.sql)"
    }.joined(separator: ", ")
  }

  /// What the record itself says; NULL where it says nothing.
  var inBody: String {
    switch self {
    case .outcome: Self.member("$.outcome", of: [CallDecided.type, CallResolved.type, CallCompleted.type])
    case .risk: Self.member("$.risk.level", of: [CallDecided.type])
    case .rule: Self.member("$.rule", of: [CallDecided.type, CallResolved.type])
    // These were there from the beginning.
    case .seq, .ts, .type, .call, .grant, .tool, .hash, .body: sql
    }
  }

  /// The types, as SQL, whose records say more than every format has columns for.
  static let typesWithMore = types([CallDecided.type, CallResolved.type, CallCompleted.type])

  private static func member(_ path: String, of types: [String]) -> String {
    """
    CASE WHEN type IN (\(Self.types(types))) AND json_valid(CAST(body AS TEXT))
    THEN json_extract(CAST(body AS TEXT), '\(path)') END
    """
  }

  private static func types(_ types: [String]) -> String { types.map { "'\($0)'" }.joined(separator: ", ") }
}
