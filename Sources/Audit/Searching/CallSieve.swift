import Feed
import GRDB
import MCP
import Risk

/// Tells by what stands in columns, and by the bytes of the arguments, which calls a filter can't let through, so that
/// they need not be read.
final class CallSieve {
  private let terms: [FilterTerm]
  private let now: Int64
  private let database: Database
  /// What is known of each grant; none if its decisions can't be read.
  private var agents: [String: CallDecided?] = [:]
  /// Of each term, what it says of a grant's calls of a tool.
  private var names: [[[String]: Bool]]

  /// - Parameter now: milliseconds since 1970.
  init(_ filter: CallFilter, in database: Database, at now: Int64) {
    terms = filter.terms
    self.now = now
    self.database = database
    names = Array(repeating: [:], count: terms.count)
  }

  /// False if the call that a ``DecidedRecord``'s row tells of surely doesn't pass.
  func admits(_ row: Row) throws -> Bool {
    for (index, term) in terms.enumerated() where try holds(index, row) == term.isNegated { return false }
    return true
  }

  /// Whether a term's condition holds; none where columns don't tell.
  private func holds(_ index: Int, _ row: Row) throws -> Bool? {
    switch terms[index].condition {
    case .risk(let levels):
      let risk = try row.optionalText(DecidedRecord.risk)
      return levels.contains { risk?.hasSameBytes(as: $0.rawValue) == true }
    case .since(let seconds):
      let ts = try row.time(DecidedRecord.ts)
      return now - ts <= Int64(seconds) * 1000
    case .tool(let globs):
      return try name(index, row) { globs.match($0.tool) || globs.match("\($0.server).\($0.tool)") }
    case .server(let globs): return try name(index, row) { globs.match($0.server) }
    case .agent(let globs): return try name(index, row) { globs.match($0.agent) }
    case .word(let globs):
      let isNamed = try name(index, row) { globs.occur(in: $0.tool) || globs.occur(in: $0.agent) }
      guard isNamed == false else { return isNamed }
      return try row.withUnsafeData(atIndex: DecidedRecord.value) { data in
        data.map { globs.occur(in: String(decoding: $0, as: UTF8.self)) } ?? false
      }
    case .operators, .rule, .outcome: return nil
    }
  }

  private func name(
    _ index: Int, _ row: Row, _ isMeant: ((server: String, tool: String, agent: String)) -> Bool
  ) throws -> Bool? {
    let (grant, tool) = (try row.text(DecidedRecord.grant), try row.text(DecidedRecord.tool))
    if let known = names[index][[grant, tool]] { return known }
    if agents[grant] == nil { agents[grant] = .some(try database.newestDecision(ofGrant: grant)) }
    guard let agent = agents[grant] ?? nil else { return nil }
    let answer = isMeant((agent.server, tool, agent.agent))
    names[index][[grant, tool]] = answer
    return answer
  }
}
