import Audit
import Feed
import MCP

extension Switchboard {
  /// Methods of the eras before 2026-07-28 that are no methods in it.
  private static let methodsOfSessions: Set<ByteString> = [
    "initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe",
  ]

  /// One request: a call goes to the gate, `initialize` opens a session, the rest goes to the server if it may.
  func receive(
    _ request: Request, from caller: Caller, server: GuardedServer, reply: any AgentReply
  ) throws(HTTPRefusal) {
    let envelope = try envelope(of: request, caller)
    if envelope == nil, request.method.hasSameBytes(as: "initialize") {
      return initialize(request, from: caller, to: server, reply: reply)
    }
    if envelope != nil { try check(request, against: server) }
    let (agent, line) =
      if let envelope { party(caller, server, revision: envelope.revision, client: envelope.client) } else {
        try party(caller, server)
      }
    guard request.method.hasSameBytes(as: "tools/call") else {
      return pass(begin(request, agent, on: line, reply: reply), to: server)
    }
    let call: ToolCall
    do throws(Malformed) {
      call = try ToolCall(request, revision: agent.revision)
    } catch {
      throw HTTPRefusal(status: envelope == nil ? 200 : 400, error: error.error)
    }
    guard call.name.utf8.count <= NameBounds.tool else {
      let error = RPCError.invalidParams("a tool's name has at most \(NameBounds.tool) bytes")
      throw HTTPRefusal(status: envelope == nil ? 200 : 400, error: error)
    }
    if envelope != nil, let problem = server.catalogue.mismatch(caller.parameterHeaders, with: call) {
      throw HTTPRefusal(status: 400, error: .headerMismatch(problem))
    }
    gate.take(begin(request, agent, on: line, reply: reply), call, server: server)
  }

  /// What a request of the stateless revision says of itself; none if it belongs to a session.
  private func envelope(of request: Request, _ caller: Caller) throws(HTTPRefusal) -> StatelessEnvelope? {
    let found: StatelessEnvelope?
    do throws(Malformed) {
      found = try request.statelessEnvelope()
    } catch {
      throw HTTPRefusal(status: 400, error: error.error)
    }
    if let found {
      try HeaderCheck(caller: caller, request: request, revision: found.revision).run()
      return found
    }
    guard let version = caller.protocolVersion else { return nil }
    guard let revision = Revision(rawValue: version) else {
      throw HTTPRefusal(status: 400, error: .unsupportedRevision(version))
    }
    if revision.isStateless { throw HTTPRefusal(status: 400, error: .missingStatelessEnvelope) }
    return nil
  }

  /// What is no method of the stateless revision, or of a server that does not speak it.
  private func check(_ request: Request, against server: GuardedServer) throws(HTTPRefusal) {
    if Self.methodsOfSessions.contains(ByteString(request.method)) {
      throw HTTPRefusal(status: 404, error: .methodNotFound(request.method))
    }
    guard server.isStateless == false else { return }
    if request.method.hasSameBytes(as: "server/discover") {
      throw HTTPRefusal(status: 404, error: .methodNotFound(request.method))
    }
    throw HTTPRefusal(
      status: 400,
      error: .unsupportedRevision(
        Revision.v2026_07_28.rawValue, supported: Revision.allCases.filter { !$0.isStateless }))
  }

  /// Who calls, and the way to the server that it has.
  typealias Party = (agent: Agent, line: AgentLine)

  /// In the stateless revision, the grant itself.
  func party(_ caller: Caller, _ server: GuardedServer, revision: Revision, client: ClientInfo?) -> Party {
    let agent = Agent(
      grant: caller.grant, session: nil, client: client, transport: caller.transport, revision: revision)
    return (agent, lineOfGrant(caller.grant.id, to: server))
  }

  /// Before it, a session.
  func party(_ caller: Caller, _ server: GuardedServer) throws(HTTPRefusal) -> Party {
    let session = try session(of: caller, server)
    let agent = Agent(
      grant: caller.grant, session: session.name, client: session.client, transport: caller.transport,
      revision: session.revision)
    return (agent, session.line)
  }

  func session(of caller: Caller, _ server: GuardedServer) throws(HTTPRefusal) -> Session {
    guard let secret = caller.sessionID else { throw .noSession }
    guard let session = sessions.session(secret, grant: caller.grant.id, server: server.name) else {
      throw .unknownSession
    }
    guard !session.line.isDown else {
      close(session, reason: "the server ended")
      throw .unknownSession
    }
    session.lastUsedAt = surroundings.now()
    return session
  }
}
