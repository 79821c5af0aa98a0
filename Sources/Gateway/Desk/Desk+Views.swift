import Feed
import MCP
import Policy

extension Desk {
  func holds() -> Holds {
    let seq = seq
    return Holds(seq: seq, holds: gate.holds)
  }

  func held(_ id: CallID) -> HeldCall? { gate.questions[id].map(gate.held) }

  func hour(server: String, grant: String, tool: String) -> AgentHour {
    let now = surroundings.now()
    let activity = chronicle.activity
    func total(_ what: Activity.What) -> Int { activity.total(.agent(grant, what), at: now) }
    func ofTool(_ what: Activity.What) -> Int { activity.total(.agentTool(grant, ByteString(tool), what), at: now) }
    return AgentHour(
      calls: total(.calls), done: total(.done), denied: total(.denied), held: total(.held), failed: total(.failed),
      tool: ofTool(.calls), approved: ofTool(.approved), refused: ofTool(.refused),
      recent: activity.recentCalls(of: grant), gauges: gauges(server: server, grant: grant, tool: tool, at: now))
  }

  private func gauges(server: String, grant: String, tool: String, at now: Int64) -> [Gauge] {
    guard let server = guarded.first(where: { $0.name.hasSameBytes(as: server) }) else { return [] }
    return server.rules.ruleset.summary(of: tool, at: now).lines.compactMap(\.use).compactMap { use in
      fullest(use, of: server, grant: grant, at: now)
    }
  }

  func servers() -> Servers {
    Servers(
      seq: seq,
      servers: guarded.map { server in
        ServerState(
          server: server.name, transport: server.configuration.reach.transport, up: server.problem == nil,
          problem: server.problem, mode: server.rules.mode.rawValue, tools: server.catalogue.seen?.count ?? 0)
      })
  }

  func sessions() -> Feed.Sessions {
    Feed.Sessions(
      seq: seq,
      sessions: switchboard.sessions.all.map { session in
        SessionState(
          session: session.name, server: session.line.server.name, grant: session.grant.id,
          agent: session.grant.label, client: session.client?.text,
          revision: session.revision.rawValue, openedAt: session.openedAt, lastUsedAt: session.lastUsedAt)
      })
  }

  func tools(_ request: ListTools = ListTools()) -> Tools {
    let servers = guarded.filter { server in request.server.map(server.name.hasSameBytes(as:)) ?? true }
    return Tools(seq: seq, tools: servers.flatMap { tools(of: $0, named: request.tool) })
  }

  private func tools(of server: GuardedServer, named tool: String?) -> [ToolState] {
    let catalogue = server.catalogue
    let names = tool.map { [ByteString($0)] } ?? catalogue.names
    return names.compactMap { name in
      guard let pin = catalogue.pins[name] ?? catalogue.lastSeen(name.text) else { return nil }
      let (drift, lastSeen) = (catalogue.drifts[name], catalogue.lastSeen(name.text))
      return ToolState(
        server: server.name, definition: .object(pin.definition.json), hash: Hexadecimal.text(pin.hash),
        risk: catalogue.risk(of: name.text), drift: drift, findings: lastSeen?.shownFindings,
        seen: drift?.kind == .changed ? lastSeen.map { .object($0.definition.json) } : nil)
    }
  }

  func takeGauges() -> GaugesNotice? {
    let now = surroundings.now()
    let gauges = chronicle.gauges.drain(gate.counters, at: now)
    let perSecond = chronicle.activity.perSecond(at: now)
    guard !gauges.isEmpty || perSecond > 0 else { return nil }
    return GaugesNotice(gauges: gauges, perSecond: Double(perSecond))
  }
}
