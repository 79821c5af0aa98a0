import Audit
import Feed
import MCP
import Policy

/// What the gate says of a method other than a call.
enum MethodPassage {
  case passes
  /// It passes once this is recorded.
  case passesRecorded(MethodDecided)
  case refused(MethodDecided, Denial)
}

extension Switchboard {
  /// Judges a method other than `tools/call`.
  func judge(_ method: String, grant: Grant, server: GuardedServer) -> MethodPassage {
    let verdict = server.rules.ruleset.judge(
      method: method, suspended: grants.isSuspended(grant.id), lockdown: gate.lockdown != nil)
    func decided(_ decision: Decision, _ rule: String) -> MethodDecided {
      MethodDecided(
        server: server.name, grant: grant.id, agent: grant.label, method: method.cut(to: NameBounds.word),
        decision: decision,
        rule: rule)
    }
    switch verdict {
    case .upkeep: return .passes
    case .allow(let rule): return .passesRecorded(decided(.allow, rule))
    case .observed(let denial): return .passesRecorded(decided(.allow, denial.rule))
    case .deny(let denial): return .refused(decided(.deny, denial.rule), denial)
    }
  }

  /// Whether a request or notification of the server may reach the agent; what is content is recorded.
  func admits(_ method: String, from line: AgentLine) -> Bool {
    guard let grant = grants[line.grant] else { return false }
    switch judge(method, grant: grant, server: line.server) {
    case .passes: return true
    case .passesRecorded(let decided):
      journal.note(LedgerEntry(.methodDecided(decided)))
      return true
    case .refused(let decided, _):
      note(decided, on: line)
      return false
    }
  }

  /// Records that a method was refused, unless the line has too many such records in this second.
  func note(_ refused: MethodDecided, on line: AgentLine) {
    guard line.refusals.take(refused, at: surroundings.now()) else { return }
    journal.note(LedgerEntry(.methodDecided(refused)))
  }

  /// Whether an agent's answer to a request of its server may still pass: suspension or a lockdown may have come since.
  func takesAnswer(to method: String, of grant: Grant, from server: GuardedServer) -> Bool {
    guard case .refused(let decided, _) = judge(method, grant: grant, server: server) else { return true }
    journal.note(LedgerEntry(.methodDecided(decided)))
    return false
  }

  /// Sends a request other than a call to the server, if it may pass.
  func pass(_ exchange: Exchange, to server: GuardedServer) {
    guard makeRoomUnderWay(for: exchange.agent.grant.id) else { return exchange.refuse(.tooManyUnderWay) }
    switch judge(exchange.request.method, grant: exchange.agent.grant, server: server) {
    case .passes: forward(exchange, to: server)
    case .passesRecorded(let decided):
      journal.stage(LedgerEntry(.methodDecided(decided))) { [unowned self] error in
        if let error { return exchange.answer(.error(.internalError(error.description))) }
        forward(exchange, to: server)
      }
    case .refused(let decided, let denial):
      let (error, status) = denial.refusal(of: exchange.request.method, exchange.agent.revision)
      guard exchange.line.refusals.take(decided, at: surroundings.now()) else {
        return exchange.answer(.error(error), status: status)
      }
      journal.stage(LedgerEntry(.methodDecided(decided))) { _ in exchange.answer(.error(error), status: status) }
    }
  }

  /// Whether a grant may have one more request under way. Of too many, those whose agents have gone are cancelled.
  private func makeRoomUnderWay(for grant: String) -> Bool {
    while !underWay.hasRoom(for: grant) {
      guard let unheard = underWay.takeUnheard(of: grant) else { return false }
      unheard.cancel()
    }
    return true
  }

  private func forward(_ exchange: Exchange, to server: GuardedServer) {
    guard !exchange.isFinished else { return }
    let (grant, bytes) = (exchange.agent.grant.id, exchange.request.keptBytes)
    underWay.begin(for: grant, bytes: bytes)
    let passing = PassingRequest(exchange) { [weak self] in
      self?.underWay.end(for: grant, bytes: bytes)
    } answered: { [unowned self, unowned server] outcome in
      exchange.answer(answer(outcome, to: exchange, from: server))
    }
    exchange.stopping = { [weak self] departure in
      passing.stop(departure)
      if passing.isUnderWay { self?.underWay.leave(passing, of: grant) }
    }
    passing.send()
  }

  /// Tool lists are filtered; everything else passes as it came.
  private func answer(
    _ outcome: Response.Outcome, to exchange: Exchange, from server: GuardedServer
  ) -> Response.Outcome {
    guard exchange.request.method.hasSameBytes(as: "tools/list"), case .result(let result) = outcome else {
      return outcome
    }
    if let problem = server.unready {
      return .error(.internalError("the tools of `\(server.name)` are not known yet (\(problem)): try again later"))
    }
    let filter = ToolListFilter(
      catalogue: server.catalogue, rules: server.rules, obstacle: server.upstream.obstacle)
    do throws(RPCError) {
      let (page, listed) = try filter.shown(result, revision: exchange.agent.revision, at: surroundings.now())
      if server.catalogue.isNews(listed.tools) { server.listChanged() }
      return .result(page)
    } catch {
      return .error(.internalError("the server's tool list can't be read, so it is not passed on: \(error.message)"))
    }
  }
}

extension Denial {
  /// How a method is refused: unknown ones as the protocol says, others with a code of the gateway's own.
  fileprivate func refusal(of method: String, _ revision: Revision) -> (RPCError, Int) {
    guard kind != .unknownMethod else { return (.methodNotFound(method), revision.isStateless ? 404 : 200) }
    let decision: JSON = ["outcome": "denied", "rule": .string(rule)]
    return (RPCError(code: 1, message: "[POLICY DENIED] \(message)", data: [ToolResult.decisionKey: decision]), 200)
  }
}
