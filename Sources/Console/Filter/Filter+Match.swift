import Feed
import MCP
import Risk

extension Filter {
  /// Whether a row of the feed passes.
  func admits(_ row: FeedRow, now: Int64) -> Bool {
    switch row.content {
    case .call(let call):
      return admits(call, outcome: call.outcome?.rawValue ?? "running", ts: row.ts, now: now)
    case .event(let words):
      return terms.allSatisfy { $0.condition.admits(words, ts: row.ts, now: now) != $0.isNegated }
    }
  }

  /// Whether a held call is among what is looked for.
  func admits(_ entry: HeldEntry, now: Int64) -> Bool {
    let row = CallRow(ts: entry.call.ts, decided: entry.call.decided, arguments: entry.call.arguments)
    return admits(row, outcome: entry.ending?.outcome.rawValue ?? "held", ts: entry.call.ts, now: now)
  }

  private func admits(_ call: CallRow, outcome: String, ts: Int64, now: Int64) -> Bool {
    terms.allSatisfy { $0.condition.admits(call, outcome: outcome, ts: ts, now: now) != $0.isNegated }
  }
}

extension FilterTerm.Condition {
  fileprivate func admits(_ call: CallRow, outcome: String, ts: Int64, now: Int64) -> Bool {
    let decided = call.decided
    switch self {
    case .risk(let levels): return levels.contains(decided.risk.level)
    case .tool(let globs): return globs.match(decided.tool) || globs.match("\(decided.server).\(decided.tool)")
    case .server(let globs): return globs.match(decided.server)
    case .agent(let globs): return globs.match(decided.agent)
    case .operators(let globs): return call.resolved?.by.map(globs.match) ?? false
    case .rule(let globs): return (call.resolved?.rule ?? decided.rule).map(globs.match) ?? false
    case .outcome(let outcomes): return outcomes.contains(outcome)
    case .since(let seconds): return now - ts <= Int64(seconds) * 1000
    case .word(let globs):
      let text = call.arguments.map(\.text) ?? ""
      return globs.contains { $0.occurs(in: decided.tool) || $0.occurs(in: decided.agent) || $0.occurs(in: text) }
    }
  }

  fileprivate func admits(_ words: EventWords, ts: Int64, now: Int64) -> Bool {
    switch self {
    case .tool(let globs), .server(let globs): globs.match(words.what)
    case .agent(let globs), .operators(let globs): globs.match(words.who)
    case .since(let seconds): now - ts <= Int64(seconds) * 1000
    case .word(let globs):
      globs.contains { glob in [words.kind, words.who, words.what, words.text].contains { glob.occurs(in: $0) } }
    case .risk, .rule, .outcome: false
    }
  }
}

extension [Glob] {
  fileprivate func match(_ text: String) -> Bool { contains { $0.matches(text) } }
}
