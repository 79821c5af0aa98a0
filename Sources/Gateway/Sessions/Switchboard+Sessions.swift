import Audit
import Feed
import MCP

extension Switchboard {
  /// How long a server may take for `initialize`, milliseconds: many are started by it, and some fetch themselves first.
  static let greetingLimit: Int64 = 60_000
  /// How long a session that came to nothing keeps its place, milliseconds: so long its child process may take to end.
  static let failureSpan: Int64 = 5_000

  /// `initialize`: the server agrees on a revision, the gateway gives the session a name and a secret of its own.
  func initialize(_ request: Request, from caller: Caller, to server: GuardedServer, reply: any AgentReply) {
    let initialization: Initialization
    do throws(Malformed) {
      initialization = try Initialization(request)
    } catch {
      return reply.answer(Response(id: request.id, outcome: .error(error.error)), status: 400, sessionID: nil)
    }
    guard makeRoom(for: caller.grant.id) else { return reply.refuse(.tooManyGreetings, id: request.id) }
    let secret = Base64URL.encode(surroundings.random(32))
    let line =
      server.configuration.shared
      ? lineOfGrant(caller.grant.id, to: server)
      : makeLine(to: server, owner: .session(secret), grant: caller.grant.id)
    let agent = Agent(
      grant: caller.grant, session: nil, client: initialization.client, transport: caller.transport,
      revision: initialization.revision)
    let exchange = begin(initialization.offer(in: request), agent, on: line, reply: reply)
    greetings.append((exchange, surroundings.now()))
    if let known = line.initialized { return open(exchange, secret: secret, result: known) }
    let passing = PassingRequest(exchange) { [unowned self] (outcome: Response.Outcome) in
      guard case .result(let result) = outcome else {
        exchange.answer(outcome)
        return abandon(line)
      }
      open(exchange, secret: secret, result: result)
    }
    // Whoever leaves now, in whichever way, never learns the secret: nobody could use the session, or end it.
    exchange.stopping = { [unowned self] departure in
      passing.cancel()
      passing.stop(departure)
      abandon(line)
    }
    passing.send()
  }

  /// Whether a grant may open one more session. One that has as many as it may have loses the one that it used least;
  /// if all of them are only about to open, there is none to lose. A session keeps the place of its greeting; so does,
  /// for a while, one that failed: who hangs up in a loop would start servers without end.
  private func makeRoom(for grant: String) -> Bool {
    let now = surroundings.now()
    failures.removeAll { now >= $0.until }
    let failed = failures.count { $0.grant.hasSameBytes(as: grant) }
    let pending = greetings.count { greeting in
      !greeting.exchange.isFinished && greeting.exchange.agent.grant.id.hasSameBytes(as: grant)
    }
    guard pending + failed < SessionTable.mostOfGrant else { return false }
    if sessions.hasRoom(for: grant, beside: pending) { return true }
    guard let surplus = sessions.leastUsed(of: grant) else { return false }
    close(surplus, reason: "the grant has \(SessionTable.mostOfGrant) newer sessions")
    return true
  }

  /// Servers that took too long for `initialize` are not waited for: they would keep their agent, and maybe a child
  /// process, for ever.
  func endOldGreetings(at now: Int64) {
    endGreetings { _, since in
      now - since >= Self.greetingLimit
    } by: { exchange in
      exchange.answer(
        .error(
          .internalError(
            "the server `\(exchange.line.server.name)` did not answer `initialize` within \(Self.greetingLimit / 1000) s"
          )))
    }
  }

  /// Sessions that are not open yet come to nothing.
  private func endGreetings(where isMeant: (Exchange, Int64) -> Bool, by answer: (Exchange) -> Void) {
    greetings.removeAll { $0.exchange.isFinished }
    for (exchange, since) in greetings where isMeant(exchange, since) {
      let stopping = exchange.stopping
      answer(exchange)
      stopping?(.cancelled)
    }
  }

  /// No session came about: the line that was made for it ends, and the child behind it.
  private func abandon(_ line: AgentLine) {
    guard case .session = line.owner else { return }
    line.link.close()
    failures.append((line.grant, surroundings.now() + Self.failureSpan))
  }

  /// The server has agreed: the session begins once it is recorded.
  private func open(_ exchange: Exchange, secret: String, result: JSON) {
    let (agent, line) = (exchange.agent, exchange.line)
    guard !exchange.isFinished else { return abandon(line) }
    guard let revision = result["protocolVersion"]?.string.flatMap(Revision.init), !revision.isStateless else {
      exchange.answer(.error(.internalError("the server agreed on a protocol version that the gateway does not know")))
      return abandon(line)
    }
    if line.server.configuration.shared { line.initialized = result }
    line.greeted()
    let session = Session(
      secret: secret, name: sessions.nextName(), grant: agent.grant, client: agent.client, revision: revision,
      line: line, openedAt: surroundings.now())
    let opened = SessionOpened(
      session: session.name, server: line.server.name, grant: agent.grant.id, agent: agent.grant.label,
      client: agent.clientText, revision: revision.rawValue)
    journal.stage(LedgerEntry(.sessionOpened(opened))) { [unowned self] error in
      if let error {
        exchange.answer(.error(.internalError(error.description)))
        return abandon(line)
      }
      guard !exchange.isFinished else { return close(session, reason: "the agent left before it was open") }
      sessions.open(session)
      exchange.answer(.result(result), sessionID: secret)
    }
  }

  /// A session ends, and what waited on it is told so.
  func close(_ session: Session, reason: String) {
    for exchange in session.line.exchanges where exchange.agent.session == session.name {
      exchange.stop(.lost)
      exchange.abandon()
      exchange.reply.refuse(.unknownSession, id: exchange.request.id)
    }
    for stream in session.line.endStreams(of: session.name) { forgetStream(stream) }
    sessions.close(session)
    let closed = SessionClosed(
      session: session.name, server: session.line.server.name, grant: session.grant.id, reason: reason)
    journal.note(LedgerEntry(.sessionClosed(closed)))
  }

  /// Ends sessions that nobody used for long. There may be thousands: they are looked at now and then.
  func closeIdle(at now: Int64) {
    guard now >= nextIdleLook else { return }
    nextIdleLook = now + 10_000
    for session in sessions.idle(at: now) { close(session, reason: "idle for 30 minutes") }
  }

  /// A grant was revoked or its token changed: nothing that was opened with it goes on.
  func closeAll(of grant: String, reason: String) {
    for session in sessions.all where session.grant.id.hasSameBytes(as: grant) { close(session, reason: reason) }
    endGreetings { exchange, _ in
      exchange.agent.grant.id.hasSameBytes(as: grant)
    } by: {
      $0.refuse(.unknownSession)
    }
    sessions.closeLines(of: grant)
  }
}

extension Switchboard {
  /// The gateway ends: nothing is taken any more.
  func stop() {
    isStopped = true
    for session in sessions.all { close(session, reason: "the gateway ended") }
    endGreetings { _, _ in
      true
    } by: {
      $0.refuse(.stopping)
    }
    sessions.closeAll()
    refuseEarly(.stopping)
  }
}

extension Initialization {
  /// The request as the server gets it: it offers no revision that the gateway does not know, because the server might
  /// agree on that. Whoever proposes one is told what was agreed on instead, as by any server.
  fileprivate func offer(in request: Request) -> Request {
    guard !proposed.hasSameBytes(as: revision.rawValue) else { return request }
    var request = request
    request.params?["protocolVersion"] = .string(revision.rawValue)
    return request
  }
}

extension HTTPRefusal {
  static let stopping = HTTPRefusal(
    status: 503, error: .internalError("the gateway is stopping: try again when it is back"), retryAfter: 5)
  static let tooManyGreetings = HTTPRefusal(
    status: 429,
    error: .invalidRequest(
      "\(SessionTable.mostOfGrant) sessions of this grant are about to open, or have just failed to: wait a moment"),
    retryAfter: 5)
  static let unknownSession = HTTPRefusal(
    status: 404, error: .invalidRequest("this session is not known (any more): start anew with `initialize`"))
  static let noSession = HTTPRefusal(
    status: 400,
    error: .invalidRequest(
      "`Mcp-Session-Id` is missing: start with `initialize`, or name the protocol version in `_meta`"))
}
