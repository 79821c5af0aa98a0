import Feed
import GRDB

/// Deletes the values that an order names, a few at a time.
struct ValueDeletion {
  /// How many values one step looks at.
  static let stepSize = 200

  private let order: ValuesForgetting
  /// Values up to this record were looked at.
  private var place = 0
  private(set) var count = 0
  /// How long the values of the last step were.
  private(set) var bytes = 0

  init(_ order: ValuesForgetting) {
    self.order = order
  }

  /// Looks at the next values; false after the last.
  mutating func step(in database: Database) throws -> Bool {
    // What is deleted is overwritten, not only let go.
    try database.execute(sql: "PRAGMA secure_delete = ON")
    let last = try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT max(seq) FROM (SELECT seq FROM record_values WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?)
          """), arguments: [place, order.through, Self.stepSize])
    guard let last else { return false }
    let condition = order.server.map { _ in Self.ofServer } ?? ""
    var arguments: StatementArguments = [place, last]
    if let server = order.server { arguments += ["\"server\":\"\(server)\""] }
    try database.inTransaction(.immediate) {
      bytes =
        try Int.fetchOne(
          database, sql: "SELECT total(length(value)) FROM record_values WHERE seq > ? AND seq <= ? \(condition)",
          arguments: arguments) ?? 0
      try database.execute(
        sql: "DELETE FROM record_values WHERE seq > ? AND seq <= ? \(condition)", arguments: arguments)
      return .commit
    }
    count += database.changesCount
    place = last
    return true
  }

  /// A decision names its server before anything that an agent has chosen. Names of servers need no escapes.
  private static let ofServer =
    "AND EXISTS (SELECT 1 FROM records WHERE records.seq = record_values.seq AND instr(body, ?) > 0)"
}
