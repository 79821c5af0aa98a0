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
  /// Those that such rules decided, or ended the question of.
  case rules([String], from: Int)
  case risks([String], from: Int)
  /// No call can be meant.
  case none

  /// The records before `from` are not looked at.
  init(_ filter: CallFilter, in database: Database, at now: Int64) throws {
    let bounds = try CallBounds(filter, in: database, at: now)
    guard ![bounds.grants, bounds.tools, bounds.rules, bounds.risks].contains([]) else {
      self = .none
      return
    }
    let sources: [CallSource] = [
      bounds.outcomes.map { .outcomes($0, from: bounds.from) },
      bounds.tools.map { .tools($0, grants: bounds.grants, from: bounds.from) },
      bounds.grants.map { .grants($0, from: bounds.from) },
      bounds.rules.map { .rules($0, from: bounds.from) },
      bounds.risks.map { .risks($0, from: bounds.from) },
    ].compactMap { $0 }
    // The one that leaves the fewest to look at.
    let sizes = try sources.map { try $0.size(database) }
    self = zip(sources, sizes).min { $0.1 < $1.1 }?.0 ?? .all(from: bounds.from)
  }

  /// A call that an index found.
  struct Candidate {
    /// Before this the next look goes on after it.
    let place: Int
    /// Its decision; none if the sieve holds it back, or it is found at another place too.
    let record: DecidedRecord?
  }

  /// The newest before a place.
  ///
  /// - Parameter sieve: what it holds back is not read; none = nothing is.
  func candidates(
    _ database: Database, before place: Int, limit: Int, sieve: CallSieve?
  ) throws -> [Candidate] {
    guard let query = query(before: place, limit: limit) else { return [] }
    if let column { return try ends(database, query, column, sieve) }
    let rows = try Row.fetchCursor(
      database, sql: "\(DecidedRecord.columns) WHERE seq IN (SELECT seq FROM (\(query.sql))) ORDER BY seq DESC",
      arguments: query.arguments)
    var candidates: [Candidate] = []
    while let row = try rows.next() {
      let isHeldBack = try sieve?.admits(row) == false
      candidates.append(Candidate(place: try row.integer(0), record: isHeldBack ? nil : try DecidedRecord(row)))
    }
    return candidates
  }

  /// Calls that were found by a record of theirs that may not be the first.
  private func ends(
    _ database: Database, _ query: Query, _ column: (name: String, keys: [String]), _ sieve: CallSieve?
  ) throws -> [Candidate] {
    let again = try database.cachedStatement(
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM records WHERE call = ? AND seq > ? AND \(column.name) IN (\(Self.marks(column.keys.count))))
        """)
    return try Row.fetchAll(database, sql: query.sql, arguments: query.arguments).map { row in
      let (place, call) = (try row.integer(0), try row.integer(1))
      // Of several records by which a call is found, the newest counts.
      guard try Bool.fetchOne(again, arguments: [call, place] + StatementArguments(column.keys)) == false else {
        return Candidate(place: place, record: nil)
      }
      return Candidate(place: place, record: try DecidedRecord.of(database, call: call, sieve))
    }
  }

  /// The column, of ends as well as of decisions, by which calls are found, and what stands there.
  private var column: (name: String, keys: [String])? {
    switch self {
    case .outcomes(let outcomes, _): ("outcome", outcomes)
    case .rules(let rules, _): ("rule", rules)
    case .all, .tools, .grants, .risks, .none: nil
    }
  }

  /// How many there are, as far as it matters.
  private func size(_ database: Database) throws -> Int {
    guard let query = query(before: .max, limit: Self.large) else { return 0 }
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM (\(query.sql))", arguments: query.arguments) ?? 0
  }

  private static let large = 2000

  private typealias Query = (sql: String, arguments: StatementArguments)

  private func query(before place: Int, limit: Int) -> Query? {
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
    case .rules(let rules, let from):
      return Self.union(rules, limit) { rule in
        (
          "SELECT seq, call FROM records WHERE rule = ? AND seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?",
          [rule, from, place, limit]
        )
      }
    case .risks(let risks, let from):
      return Self.union(risks, limit) { risk in
        (
          "SELECT seq, NULL FROM records WHERE risk = ? AND seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?",
          [risk, from, place, limit]
        )
      }
    }
  }

  /// The newest of several lists, each in the order of an index.
  private static func union(
    _ keys: [String], _ limit: Int, _ part: (String) -> Query
  ) -> Query {
    let parts = keys.map(part)
    let lists = parts.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION ALL ")
    let arguments = parts.reduce(into: StatementArguments()) { $0 += $1.arguments }
    return ("SELECT * FROM (\(lists)) ORDER BY 1 DESC LIMIT ?", arguments + [limit])
  }

  private static func marks(_ count: Int) -> String { repeatElement("?", count: count).joined(separator: ", ") }
}
