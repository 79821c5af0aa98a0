import Audit
import Feed
import MCP
import Policy

extension Desk {
  func setRule(_ command: SetRule, by person: Feed.Operator) throws(FeedFailure) -> RuleSet {
    let server = try server(command.server)
    try check(command)
    if let limit = command.limit { try check(limit, of: command.tool, server) }
    let now = surroundings.now()
    let override = RuleOverride(
      id: takeOverrideID(), server: server.name, tool: command.tool, action: command.action, limit: command.limit,
      until: command.for.map { now + Int64($0) * 1000 }, by: person.name,
      reason: gate.masking.masked(command.reason), setAt: now)
    let overrides = server.rules.overrides.filter { !$0.isReplaced(by: override) } + [override]
    let change = RuleChanged(
      override: override, cleared: false, by: person.name, loosens: loosens(server, override.tool, overrides))
    try commit([.ruleChanged(change)])
    server.rules.replace(overrides: overrides)
    gate.rejudge(server: server, cause: "\(person.name) set \(override.words)")
    return RuleSet(override: override)
  }

  private func check(_ command: SetRule) throws(FeedFailure) {
    func refuse(_ message: String) -> FeedFailure { FeedFailure(code: FeedFailure.badParameters, message: message) }
    if command.tool.isEmpty { throw refuse("`tool` must not be empty") }
    if let seconds = command.for, !(1...31_536_000).contains(seconds) {
      throw refuse("`for` must be between 1 second and a year")
    }
    switch (command.action, command.limit) {
    case (.limit, nil): throw refuse("the action `limit` needs `limit`, with `counter` and `max`")
    case (.limit, let limit?):
      guard let max = ExactDecimal(limit.max), max >= .zero else {
        throw refuse("`limit.max` must be a decimal number that is not negative")
      }
    case (_, .some): throw refuse("`limit` goes only with the action `limit`")
    case (_, nil): break
    }
  }

  /// A maximum for a counter that the tool does not have would never do anything.
  private func check(_ limit: LimitChange, of tool: String, _ server: GuardedServer) throws(FeedFailure) {
    let uses = server.rules.ruleset.summary(of: tool, at: surroundings.now()).lines.compactMap(\.use)
    guard !uses.contains(where: { $0.counter.hasSameBytes(as: limit.counter) }) else { return }
    let known = uses.isEmpty ? "none" : uses.map { "`\($0.counter)`" }.joined(separator: ", ")
    throw FeedFailure(
      code: FeedFailure.notFound, message: "`\(tool)` has no counter `\(limit.counter)`; its counters: \(known)")
  }

  func clearRule(_ command: ClearRule, by person: Feed.Operator) throws(FeedFailure) -> RuleCleared {
    let server = try server(command.server)
    let cleared = server.rules.overrides.filter { $0.isMeant(by: command) }
    guard !cleared.isEmpty else {
      throw FeedFailure(code: FeedFailure.notFound, message: "`\(command.tool)` has no such override")
    }
    try clear(cleared, of: server, by: person.name)
    return RuleCleared(overrides: cleared)
  }

  private func clear(_ cleared: [RuleOverride], of server: GuardedServer, by name: String) throws(FeedFailure) {
    let left = server.rules.overrides.filter { override in !cleared.contains { $0.id == override.id } }
    try commit(
      cleared.map { override in
        .ruleChanged(
          RuleChanged(
            override: override, cleared: true, by: name, loosens: loosens(server, override.tool, left)))
      })
    server.rules.replace(overrides: left)
    gate.rejudge(server: server, cause: "\(name) cleared \(cleared.map(\.words).joined(separator: ", "))")
  }

  /// Overrides end by themselves; they stop counting at that moment, and are recorded as cleared.
  func clearExpired(at now: Int64) {
    for server in guarded {
      let expired = server.rules.expired(at: now)
      guard !expired.isEmpty else { continue }
      let left = server.rules.overrides.filter { override in !expired.contains { $0.id == override.id } }
      let changes = expired.map { override in
        RuleChanged(
          override: override, cleared: true, by: override.by, loosens: loosens(server, override.tool, left))
      }
      server.rules.replace(overrides: left)
      journal.note(changes.map { LedgerEntry(.ruleChanged($0)) })
      gate.rejudge(server: server, cause: "\(expired.map(\.words).joined(separator: ", ")) ended")
    }
  }

  /// Which of the calls would be decided otherwise.
  func preview(_ command: PreviewRule, calls: [CallRow]) throws(FeedFailure) -> RulePreview {
    let server = try server(command.server)
    var overrides = server.rules.overrides
    if let action = command.action {
      try check(SetRule(server: command.server, tool: command.tool, action: action, limit: command.limit))
      let override = RuleOverride(
        id: 0, server: server.name, tool: command.tool, action: action, limit: command.limit, by: "preview",
        setAt: surroundings.now())
      overrides = overrides.filter { !$0.isReplaced(by: override) } + [override]
    } else {
      overrides.removeAll { $0.tool.hasSameBytes(as: command.tool) }
    }
    let rules = server.rules.ruleset(with: overrides)
    // What was not kept whole can't be judged again.
    let looked = calls.filter { row in
      row.decided.server.hasSameBytes(as: server.name) && row.arguments?.object != nil
        && server.configuration.arguments == .whole
    }
    var freed = FreedRoom()
    let changed = looked.filter { row in
      row.decided.tool.hasSameBytes(as: command.tool) && isChanged(row, under: rules, server, &freed)
    }
    return RulePreview(
      looked: looked.count, calls: changed.map(\.decided.call), loosens: loosens(server, command.tool, overrides))
  }

  /// Whether a call would be decided otherwise. The counters of that time are gone: of one that a limit refused it is
  /// known only whether that limit would have had more room.
  private func isChanged(
    _ row: CallRow, under rules: Ruleset, _ server: GuardedServer, _ freed: inout FreedRoom
  ) -> Bool {
    let (before, after) = (judgement(row, under: server.rules.ruleset, server), judgement(row, under: rules, server))
    guard row.decided.outcome == .limit else { return decision(before, of: server) != decision(after, of: server) }
    // The limit is named by its place in the document, or by the override that stood above it.
    let document = judgement(row, under: server.rules.ruleset(with: []), server)
    let full = (before.bookings + document.bookings).first { $0.rule.hasSameBytes(as: row.decided.rule ?? "") }
    guard let full, let wider = after.bookings.first(where: full.countsBeside), decision(after, of: server) != .deny
    else { return false }
    return freed.take(row, before: full, after: wider)
  }

  /// What is done with a call that finds all limits empty.
  private func decision(_ judgement: Judgement, of server: GuardedServer) -> Decision {
    if server.rules.mode == .enforce, judgement.bookings.contains(where: \.isTooMuch) { return .deny }
    switch judgement.verdict {
    case .allow: return .allow
    case .hold: return .hold
    case .deny: return .deny
    }
  }

  private func judgement(_ row: CallRow, under rules: Ruleset, _ server: GuardedServer) -> Judgement {
    let facts = CallFacts(
      tool: row.decided.tool, arguments: row.arguments?.object ?? [:],
      drift: server.catalogue.drift(of: row.decided.tool), risk: CallRisk(row.decided.risk, row.decided.flags))
    return rules.judge(facts, at: surroundings.now())
  }

  private func loosens(_ server: GuardedServer, _ tool: String, _ overrides: [RuleOverride]) -> Bool {
    let now = surroundings.now()
    let before = server.rules.ruleset.summary(of: tool, at: now)
    let after = server.rules.ruleset(with: overrides).summary(of: tool, at: now)
    return after.strictness < before.strictness || after.raisesLimit(of: before)
  }
}

extension RuleOverride {
  /// For a person: `deny on imageInference`.
  fileprivate var words: String {
    limit.map { "\($0.counter) at most \($0.max) on \(tool)" } ?? "\(action.rawValue) on \(tool)"
  }

  /// A tool has one action, and one maximum for each counter.
  fileprivate func isReplaced(by other: RuleOverride) -> Bool {
    tool.hasSameBytes(as: other.tool)
      && limit.map { ByteString($0.counter) } == other.limit.map { ByteString($0.counter) }
  }

  fileprivate func isMeant(by command: ClearRule) -> Bool {
    guard tool.hasSameBytes(as: command.tool) else { return false }
    guard let counter = command.counter else { return true }
    return limit?.counter.hasSameBytes(as: counter) ?? false
  }
}

extension RuleSummary {
  /// To ask about some calls lets more through than to ask about all.
  fileprivate var strictness: Int {
    switch now {
    case .allow, .limit: 0
    case .ask: if case .condition = why { 1 } else { 2 }
    case .deny, .hide: 3
    }
  }

  fileprivate func raisesLimit(of before: RuleSummary) -> Bool {
    lines.contains { line in
      guard let use = line.use else { return false }
      return before.lines.contains { old in
        old.use.map { $0.counter.hasSameBytes(as: use.counter) && $0.window == use.window && $0.max < use.max } ?? false
      }
    }
  }
}
