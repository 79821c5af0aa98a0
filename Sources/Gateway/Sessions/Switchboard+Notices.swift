import Audit
import Feed
import MCP

extension Switchboard {
  /// One notification: a cancellation is carried out, the rest goes to the server if it may.
  func receive(
    _ notice: Notice, from caller: Caller, server: GuardedServer, reply: any AgentReply
  ) throws(HTTPRefusal) {
    if MethodKind(of: notice.method) == .call {
      throw HTTPRefusal(status: 400, error: .invalidRequest("`\(notice.method)` needs an `id`"))
    }
    let (agent, line) = try party(of: notice, caller, server)
    defer { reply.accept() }
    if notice.method.hasSameBytes(as: "notifications/cancelled") {
      guard let id = notice.params?["requestId"].flatMap({ RequestID(json: $0) }) else { return }
      line.exchange(id, session: agent.session)?.stop(.cancelled)
      return
    }
    switch judge(notice.method, grant: caller.grant, server: server) {
    case .passes: line.link.send(notice, revision: agent.revision)
    case .passesRecorded(let decided):
      journal.stage(LedgerEntry(.methodDecided(decided))) { error in
        if error == nil { line.link.send(notice, revision: agent.revision) }
      }
    case .refused(let decided, _): note(decided, on: line)
    }
  }

  /// In the stateless revision a notification has no session, and its header says the version.
  private func party(of notice: Notice, _ caller: Caller, _ server: GuardedServer) throws(HTTPRefusal) -> Party {
    let meta = notice.params?["_meta"]
    let said = meta?[MetaKey.protocolVersion]?.string ?? caller.protocolVersion
    guard caller.sessionID == nil, let revision = said.flatMap(Revision.init), revision.isStateless else {
      return try party(caller, server)
    }
    let client = meta?[MetaKey.clientInfo].flatMap { ClientInfo(json: $0) }
    return party(caller, server, revision: revision, client: client)
  }
}
