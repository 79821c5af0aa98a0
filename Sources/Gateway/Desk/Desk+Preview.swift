import Audit
import Feed
import MCP
import Policy

extension Desk {
  /// Which of the calls would be decided otherwise.
  func preview(_ command: PreviewRule, calls: [CallRow]) throws(FeedFailure) -> RulePreview {
    let server = try server(command.server)
    let overrides = try overrides(of: server, after: command)
    let calls = calls.filter { $0.decided.server.hasSameBytes(as: server.name) }
    let changed = changed(calls, of: command.tool, under: server.rules.ruleset(with: overrides), server)
    return RulePreview(
      looked: calls.count { canBeJudged($0, server) }, calls: changed,
      loosens: loosens(server, command.tool, overrides))
  }

  /// The overrides as they would be.
  private func overrides(
    of server: GuardedServer, after command: PreviewRule
  ) throws(FeedFailure) -> [RuleOverride] {
    let overrides = server.rules.overrides
    guard let action = command.action else { return overrides.filter { !$0.tool.hasSameBytes(as: command.tool) } }
    try check(SetRule(server: command.server, tool: command.tool, action: action, limit: command.limit))
    let override = RuleOverride(
      id: 0, server: server.name, tool: command.tool, action: action, limit: command.limit, by: "preview",
      setAt: surroundings.now())
    return overrides.filter { !$0.isReplaced(by: override) } + [override]
  }

  /// What was not kept whole can't be judged again.
  private func canBeJudged(_ row: CallRow, _ server: GuardedServer) -> Bool {
    row.arguments?.object != nil && server.configuration.arguments == .whole
  }

  private func changed(
    _ calls: [CallRow], of tool: String, under rules: Ruleset, _ server: GuardedServer
  ) -> [CallID] {
    var freed = FreedRoom()
    var taken = TakenRoom(gate.counters, without: calls, at: surroundings.now())
    var changed: [CallID] = []
    for row in calls {
      let isMeant = canBeJudged(row, server) && row.decided.tool.hasSameBytes(as: tool)
      if isMeant, isChanged(row, under: rules, server, &freed, taken) {
        changed.append(row.decided.call)
      } else {
        taken.take(row)
      }
    }
    return changed
  }

  /// Whether a call would be decided otherwise. The counters of that time are gone: of one that a limit refused it is
  /// known only whether that limit would have had more room, of one that found room only what calls took before it.
  private func isChanged(
    _ row: CallRow, under rules: Ruleset, _ server: GuardedServer, _ freed: inout FreedRoom, _ taken: TakenRoom
  ) -> Bool {
    let (before, after) = (judgement(row, under: server.rules.ruleset, server), judgement(row, under: rules, server))
    let (was, would) = (decision(before, of: server), decision(after, of: server))
    if row.decided.outcome == .limit {
      return would != .deny && findsRoom(row, under: before, after, server, &freed)
    }
    guard was == would, would != .deny, row.decided.decision != .deny else { return was != would }
    return server.rules.mode == .enforce
      && after.bookings.contains { $0.isTighter(than: before.bookings) && !taken.hasRoom(for: row, $0) }
  }

  /// Whether a call that a limit refused would find room.
  private func findsRoom(
    _ row: CallRow, under before: Judgement, _ after: Judgement, _ server: GuardedServer, _ freed: inout FreedRoom
  ) -> Bool {
    // The limit is named by its place in the document, or by the override that stood above it.
    let document = judgement(row, under: server.rules.ruleset(with: []), server)
    let full = (before.bookings + document.bookings).first { $0.rule.hasSameBytes(as: row.decided.rule ?? "") }
    guard let full, let wider = after.bookings.first(where: full.countsBeside) else { return false }
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
}
