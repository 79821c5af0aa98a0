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

  func check(_ command: SetRule) throws(FeedFailure) {
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
        // At its end an override counts no more: what follows is held against the moment before.
        RuleChanged(
          override: override, cleared: true, by: override.by,
          loosens: loosens(server, override.tool, left, since: override.until.map { $0 - 1 }))
      }
      server.rules.replace(overrides: left)
      journal.note(changes.map { LedgerEntry(.ruleChanged($0)) })
      gate.rejudge(server: server, cause: "\(expired.map(\.words).joined(separator: ", ")) ended")
    }
  }

  /// Whether more passes under other overrides.
  ///
  /// - Parameter moment: when the rules held that they are compared with, milliseconds since 1970; none = now.
  func loosens(
    _ server: GuardedServer, _ tool: String, _ overrides: [RuleOverride], since moment: Int64? = nil
  ) -> Bool {
    let now = surroundings.now()
    let before = server.rules.ruleset.summary(of: tool, at: moment ?? now)
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
  func isReplaced(by other: RuleOverride) -> Bool {
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

  /// Of limits that share a counter the lowest counts.
  fileprivate func raisesLimit(of before: RuleSummary) -> Bool {
    lines.compactMap(\.use).contains { use in
      guard let old = before.maximum(beside: use), let new = maximum(beside: use) else { return false }
      return old < new
    }
  }

  private func maximum(beside use: LimitUse) -> ExactDecimal? {
    lines.compactMap(\.use).filter(use.countsBeside).map(\.max).min()
  }
}
