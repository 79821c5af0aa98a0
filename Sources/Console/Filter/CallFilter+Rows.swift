import Feed

// The feed is narrowed to what passes. Held calls are never hidden, only dimmed.
extension CallFilter {
  /// Whether a row of the feed passes.
  func admits(_ row: FeedRow, at now: Int64) -> Bool {
    switch row.content {
    case .call(var call):
      call.ts = row.ts
      return admits(call, at: now)
    case .event(let words):
      return terms.allSatisfy { $0.condition.holds(for: words, ts: row.ts, at: now) != $0.isNegated }
    }
  }

  /// Whether a held call is among what is looked for.
  func admits(_ entry: HeldEntry, at now: Int64) -> Bool {
    let row = CallRow(ts: entry.call.ts, decided: entry.call.decided, arguments: entry.call.arguments)
    return admits(row, standing: entry.ending.map { .ended($0.outcome) } ?? .held, at: now)
  }
}

extension FilterTerm.Condition {
  fileprivate func holds(for words: EventWords, ts: Int64, at now: Int64) -> Bool {
    switch self {
    case .tool(let globs), .server(let globs): globs.match(words.what)
    case .agent(let globs), .operators(let globs): globs.match(words.who)
    case .since(let seconds): now - ts <= Int64(seconds) * 1000
    case .word(let globs): [words.kind, words.who, words.what, words.text].contains { globs.occur(in: $0) }
    case .risk, .rule, .outcome: false
    }
  }
}
