import Audit
import Feed
import MCP

extension Switchboard: Reception {
  func identify(server: String, bearer: String?) -> Identification {
    guard let bearer, servers[server] != nil, let grant = grants.grant(for: bearer, server: server) else {
      return .refused(.unknownToken)
    }
    return .known(grant)
  }

  func receive(_ message: Message, from caller: Caller, reply: any AgentReply) {
    guard let server = servers[caller.server] else { return reply.refuse(.unknownToken, id: message.id) }
    guard !isStopped else { return reply.refuse(.stopping, id: message.id) }
    guard admitsRequest(of: caller.grant.id) else { return reply.refuse(.tooFast, id: message.id) }
    guard server.hasSettled || !message.needsServer else {
      return hold(reply, id: message.id, until: server) { [unowned self] in
        receive(message, from: caller, server, reply: reply)
      }
    }
    receive(message, from: caller, server, reply: reply)
  }

  private func receive(
    _ message: Message, from caller: Caller, _ server: GuardedServer, reply: any AgentReply
  ) {
    do throws(HTTPRefusal) {
      try checkAgain(caller)
      switch message {
      case .request(let request): try receive(request, from: caller, server: server, reply: reply)
      case .notice(let notice): try receive(notice, from: caller, server: server, reply: reply)
      case .response(let response):
        let (agent, line) = try party(caller, server)
        line.answer(response, revision: agent.revision) { takesAnswer(to: $0, of: caller.grant, from: server) }
        reply.accept()
      }
    } catch {
      reply.refuse(error, id: message.id)
    }
  }

  func listen(_ caller: Caller, lastEventID: String?, reply: any AgentReply) {
    do throws(HTTPRefusal) {
      guard let server = servers[caller.server] else { throw .unknownToken }
      try checkAgain(caller)
      if caller.protocolVersion.flatMap(Revision.init)?.isStateless == true { throw .noStream }
      let session = try session(of: caller, server)
      reply.openStream()
      keepStream(reply, on: session.line)
      session.line.listen(reply, session: session.name, revision: session.revision)
    } catch {
      reply.refuse(error, id: nil)
    }
  }

  /// Between the head of a request and its body, or while its server comes up, a grant may be revoked or its token
  /// changed. What is suspended meanwhile is judged as such further on.
  private func checkAgain(_ caller: Caller) throws(HTTPRefusal) {
    guard grants[caller.grant.id]?.tokenHash == caller.grant.tokenHash else { throw .unknownToken }
  }

  func endSession(_ caller: Caller) -> HTTPRefusal? {
    guard let server = servers[caller.server] else { return .unknownToken }
    if caller.protocolVersion.flatMap(Revision.init)?.isStateless == true { return .noStream }
    do throws(HTTPRefusal) {
      close(try session(of: caller, server), reason: "the agent ended it")
      return nil
    } catch {
      return error
    }
  }

  func disconnected(_ reply: any AgentReply) {
    forgetEarly(reply)
    if let line = takeStream(reply) { return line.forget(reply) }
    guard let exchange = exchange(under: reply) else { return }
    exchange.stop(.lost)
    exchange.abandon()
  }
}

extension HTTPRefusal {
  static let unknownToken = HTTPRefusal(
    status: 401, error: .invalidRequest("no grant opens this server with this token: `Authorization: Bearer slc_…`"))
  static let tooFast = HTTPRefusal(
    status: 429, error: .invalidRequest("too many requests in a second: wait, then go on"), retryAfter: 1)
  static let tooManyUnderWay = HTTPRefusal(
    status: 429,
    error: .invalidRequest("too many requests of this grant are under way: wait until some are answered"),
    retryAfter: 1)
  static let noStream = HTTPRefusal(
    status: 405, error: .invalidRequest("this protocol version has no sessions and no stream: only POST is taken"))
}

extension Message {
  /// Whether what the server is decides over it: everything but `initialize`, which finds that out by itself.
  fileprivate var needsServer: Bool {
    if case .request(let request) = self { !request.method.hasSameBytes(as: "initialize") } else { false }
  }
}
