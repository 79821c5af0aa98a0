import Feed
import GRDB

/// Which index finds the calls that a filter may let through.
enum CallSource {
  /// All calls.
  case all(from: Int)
  /// Those of some tools, of some grants.
  case tools([String], grants: [String]?, from: Int)
  case grants([String], from: Int)
  /// Those that ended so, in the order in which they ended.
  case outcomes([String], from: Int)
  /// No call can be meant.
  case none

  /// The records before `from` are not looked at.
  init(_ filter: CallFilter, in database: Database, at now: Int64) throws {
    let bounds = try CallBounds(filter, in: database, at: now)
    guard bounds.grants?.isEmpty != true, bounds.tools?.isEmpty != true else {
      self = .none
      return
    }
    let sources: [CallSource] = [
      bounds.outcomes.map { .outcomes($0, from: bounds.from) },
      bounds.tools.map { .tools($0, grants: bounds.grants, from: bounds.from) },
      bounds.grants.map { .grants($0, from: bounds.from) },
    ].compactMap { $0 }
    // The one that leaves the fewest to look at.
    let sizes = try sources.map { try $0.size(database) }
    self = zip(sources, sizes).min { $0.1 < $1.1 }?.0 ?? .all(from: bounds.from)
  }

  /// A call that may be meant, and the place before which the next look goes on after it.
  struct Candidate {
    let place: Int
    fileprivate let call: Int?

    /// Its decision.
    func records(_ database: Database) throws -> [DecidedRecord] {
      guard let call else { return try DecidedRecord.all(database, "seq = ?", [place]) }
      return try DecidedRecord.all(database, "call = ? AND type = 'call.decided'", [call])
    }
  }

  /// The newest before a place.
  func candidates(_ database: Database, before place: Int, limit: Int) throws -> [Candidate] {
    guard let query = query(before: place, limit: limit) else { return [] }
    let rows = try Row.fetchAll(database, sql: query.sql, arguments: query.arguments)
    return try rows.map { Candidate(place: try $0.integer(0), call: try $0.optionalInteger(1)) }
  }

  /// How many there are, as far as it matters.
  private func size(_ database: Database) throws -> Int {
    guard let query = query(before: .max, limit: Self.large) else { return 0 }
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM (\(query.sql))", arguments: query.arguments) ?? 0
  }

  private static let large = 2000

  private func query(before place: Int, limit: Int) -> (sql: String, arguments: StatementArguments)? {
    switch self {
    case .none: return nil
    case .all(let from):
      return (
        """
        SELECT seq, NULL FROM records
        WHERE type = 'call.decided' AND seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?
        """, [from, place, limit]
      )
    case .tools(let tools, let grants, let from):
      let condition = grants.map { "AND \"grant\" IN (\(Self.marks($0.count)))" } ?? ""
      return Self.union(tools, limit) { tool in
        (
          """
          SELECT seq, NULL FROM records
          WHERE tool = ? AND seq >= ? AND seq < ? \(condition) ORDER BY seq DESC LIMIT ?
          """, [tool, from, place] + StatementArguments(grants ?? []) + [limit]
        )
      }
    case .grants(let grants, let from):
      return Self.union(grants, limit) { grant in
        (
          "SELECT seq, NULL FROM records WHERE \"grant\" = ? AND seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?",
          [grant, from, place, limit]
        )
      }
    case .outcomes(let outcomes, let from):
      return Self.union(outcomes, limit) { outcome in
        (
          """
          SELECT seq, call FROM records
          WHERE outcome = ? AND outcome <> 'done' AND seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?
          """, [outcome, from, place, limit]
        )
      }
    }
  }

  /// The newest of several lists, each in the order of an index.
  private static func union(
    _ keys: [String], _ limit: Int, _ part: (String) -> (sql: String, arguments: StatementArguments)
  ) -> (sql: String, arguments: StatementArguments) {
    let parts = keys.map(part)
    let lists = parts.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION ALL ")
    let arguments = parts.reduce(into: StatementArguments()) { $0 += $1.arguments }
    return ("SELECT * FROM (\(lists)) ORDER BY 1 DESC LIMIT ?", arguments + [limit])
  }

  private static func marks(_ count: Int) -> String { repeatElement("?", count: count).joined(separator: ", ") }
}
