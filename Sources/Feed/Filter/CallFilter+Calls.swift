import MCP
import Risk

extension CallFilter {
  /// Whether a call passes.
  ///
  /// - Parameters:
  ///   - standing: how the call stands, where that is known better than from the row.
  ///   - now: milliseconds since 1970.
  public func admits(_ call: CallRow, standing: CallStanding? = nil, at now: Int64) -> Bool {
    terms.allSatisfy { $0.condition.holds(for: call, standing ?? call.standing, at: now) != $0.isNegated }
  }
}

extension FilterTerm.Condition {
  fileprivate func holds(for call: CallRow, _ standing: CallStanding, at now: Int64) -> Bool {
    let decided = call.decided
    switch self {
    case .risk(let levels): return levels.contains(decided.risk.level)
    case .tool(let globs): return globs.match(decided.tool) || globs.match("\(decided.server).\(decided.tool)")
    case .server(let globs): return globs.match(decided.server)
    case .agent(let globs): return globs.match(decided.agent)
    case .operators(let globs): return call.resolved?.by.map(globs.match) ?? false
    case .rule(let globs): return (call.resolved?.rule ?? decided.rule).map(globs.match) ?? false
    case .outcome(let standings): return standings.contains(standing)
    case .since(let seconds): return now - call.ts <= Int64(seconds) * 1000
    case .word(let globs):
      return globs.occur(in: decided.tool) || globs.occur(in: decided.agent)
        || call.arguments.map { globs.occur(in: $0.text) } ?? false
    }
  }
}
