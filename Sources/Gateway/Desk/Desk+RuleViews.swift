import Feed
import MCP
import Policy

extension Desk {
  func rules() -> Rules {
    let now = surroundings.now()
    return Rules(
      seq: seq, servers: guarded.map { rules(of: $0, at: now) }, overrides: guarded.flatMap(\.rules.overrides),
      lockdown: gate.lockdown)
  }

  private func rules(of server: GuardedServer, at now: Int64) -> ServerRules {
    let book = server.rules
    let problems = book.source.problems
    let further = problems.count - Self.mostProblems
    let summary = book.ruleset.summaryOfAllTools(at: now)
    return ServerRules(
      server: server.name, file: book.source.file, readAt: book.source.readAt,
      defaultAction: book.document?.defaultAction.rawValue ?? "", mode: book.mode.rawValue,
      problem: problems.first, problems: problems.isEmpty ? nil : Array(problems.prefix(Self.mostProblems)),
      furtherProblems: further > 0 ? further : nil, waiting: book.waiting?.shown, outage: server.outage,
      calls: chronicle.activity.total(.server(server.name), at: now),
      allTools: summary.lines.map { line($0, $0.kind.rawValue, $0.text, of: server, at: now) },
      tools: names(of: server).map { rules(of: $0, server, at: now) })
  }

  /// So many errors of a policy file are enough to mend it by.
  private static let mostProblems = 20

  /// Every tool that the server lists, the policy names, or an override touches.
  private func names(of server: GuardedServer) -> [String] {
    var names = Set(server.catalogue.names)
    names.formUnion(server.rules.document?.tools.map { ByteString($0.name) } ?? [])
    names.formUnion(server.rules.overrides.map { ByteString($0.tool) })
    return names.sorted().map(\.text)
  }

  private func rules(of tool: String, _ server: GuardedServer, at now: Int64) -> Feed.ToolRules {
    // Of a server that was never read the first list is accepted on trust: nothing of it has drifted.
    let drift: DriftState = server.catalogue.isNew ? .none : server.catalogue.drift(of: tool)
    let summary = server.rules.ruleset.summary(of: tool, drift: drift, at: now)
    return Feed.ToolRules(
      tool: tool, risk: server.catalogue.risk(of: tool), now: RuleAction(rawValue: summary.now.rawValue) ?? .deny,
      why: summary.why.text(time: LocalTime.text),
      calls: chronicle.activity.total(.tool(server: server.name, ByteString(tool)), at: now),
      override: server.rules.overrides.last { $0.tool.hasSameBytes(as: tool) },
      lines: summary.lines.map { line($0, $0.heading, $0.words, of: server, at: now) },
      drift: server.catalogue.drifts[ByteString(tool)], findings: server.catalogue.lastSeen(tool)?.shownFindings)
  }

  private func line(
    _ line: Policy.RuleLine, _ kind: String, _ text: String, of server: GuardedServer, at now: Int64
  ) -> Feed.RuleLine {
    Feed.RuleLine(
      rule: line.rule, kind: kind, text: text, message: line.message,
      hits: chronicle.activity.total(.rule(server: server.name, line.rule), at: now),
      gauge: line.use.flatMap { fullest($0, of: server, at: now) }, lifted: line.isLifted ? true : nil)
  }

  /// A limit counts for each grant or session by itself: shown is the one that is nearest to its end.
  ///
  /// - Parameter grant: none = of all agents of the server.
  func fullest(_ use: LimitUse, of server: GuardedServer, grant: String? = nil, at now: Int64) -> Gauge? {
    let gauges = keys(for: use.scope, of: server, grant).map {
      gate.counters.gauge(use, server: server.name, key: $0, at: now)
    }
    return gauges.max { (ExactDecimal($0.used) ?? .zero) < (ExactDecimal($1.used) ?? .zero) }
  }

  private func keys(for scope: LimitScope, of server: GuardedServer, _ grant: String?) -> [String] {
    if scope == .server { return [server.name] }
    let grants: [String] =
      if let grant { [grant] } else {
        grantBook.all.filter { $0.server.hasSameBytes(as: server.name) }.map(\.id)
      }
    guard scope == .session else { return grants }
    // In the stateless revision the grant stands for the session.
    let sessions = switchboard.sessions.all.filter { session in
      session.line.server === server && (grant.map(session.grant.id.hasSameBytes(as:)) ?? true)
    }
    return grants + sessions.map(\.name)
  }
}
