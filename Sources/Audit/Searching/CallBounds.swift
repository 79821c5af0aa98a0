import Feed
import GRDB
import Risk

/// What a filter says about calls that an index knows.
struct CallBounds {
  /// None = of any.
  private(set) var grants: [String]?
  /// None = of any.
  private(set) var tools: [String]?
  /// As records name them; none = any.
  private(set) var outcomes: [String]?
  /// As records name them; none = any.
  private(set) var risks: [String]?
  /// None = any, or none at all.
  private(set) var rules: [String]?
  /// The first record that is not too old.
  private(set) var from = 0

  /// More keys than this are no bound.
  private static let mostKeys = 50
  /// More names than this are not gone through.
  private static let mostNames = 1000

  init(_ filter: CallFilter, in database: Database, at now: Int64) throws {
    for term in filter.terms where !term.isNegated {
      switch term.condition {
      case .since(let seconds): from = max(from, try database.firstRecord(notBefore: now - Int64(seconds) * 1000))
      case .outcome(let standings): outcomes = Self.indexed(standings) ?? outcomes
      case .agent(let globs): try meet(globs, database) { globs.match($0.agent) }
      case .server(let globs): try meet(globs, database) { globs.match($0.server) }
      case .tool(let globs): try meet(globs, database)
      case .risk(let levels): risks = levels.map(\.rawValue).filter { risks?.contains($0) ?? true }
      case .rule(let globs): try meet(rules: globs, database)
      case .operators, .word: break
      }
    }
  }

  /// The outcomes that an index finds; none if one of them it doesn't. A yes that lapsed is found as a yes.
  private static func indexed(_ standings: [CallStanding]) -> [String]? {
    var outcomes: [String] = []
    for standing in standings {
      guard case .ended(let outcome) = standing, outcome != .done else { return nil }
      outcomes.append(outcome.rawValue)
    }
    let mayHaveLapsed = outcomes.contains(Outcome.expired.rawValue) && !outcomes.contains(Outcome.approved.rawValue)
    return outcomes + (mayHaveLapsed ? [Outcome.approved.rawValue] : [])
  }

  private mutating func meet(
    _ globs: [Glob], _ database: Database, where isMeant: (CallDecided) -> Bool
  ) throws {
    let all = try database.distinct("grant", limit: Self.mostNames)
    guard all.count < Self.mostNames else { return }
    let meant = try all.filter { grant in
      try grants?.contains(grant) ?? true && database.newestDecision(ofGrant: grant).map(isMeant) ?? true
    }
    if meant.count <= Self.mostKeys { grants = meant }
  }

  private mutating func meet(rules globs: [Glob], _ database: Database) throws {
    let all = try database.distinct("rule", limit: Self.mostNames)
    guard all.count < Self.mostNames else { return }
    let meant = all.filter { rule in rules?.contains(rule) ?? true && globs.match(rule) }
    if meant.count <= Self.mostKeys { rules = meant }
  }

  private mutating func meet(_ globs: [Glob], _ database: Database) throws {
    let all = try database.distinct("tool", limit: Self.mostNames)
    guard all.count < Self.mostNames else { return }
    let servers = try Set(
      database.distinct("grant", limit: Self.mostNames).compactMap { try database.newestDecision(ofGrant: $0)?.server })
    let meant = all.filter { tool in
      tools?.contains(tool) ?? true && (globs.match(tool) || servers.contains { globs.match("\($0).\(tool)") })
    }
    if meant.count <= Self.mostKeys { tools = meant }
  }
}
