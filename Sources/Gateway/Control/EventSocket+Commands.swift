import Audit
import Feed
import Glibc
import MCP
import NIOCore
import NIOPosix

extension EventSocket {
  /// What is answered to `hello`.
  func welcome(_ peer: PeerCredentials) -> Welcome {
    Welcome(
      version: FeedLine.version, gateway: "sluice \(Version.current)", pid: getpid(),
      ledger: ledger.publicKey.description, seq: newest, mode: desk.mode, operator: peer.operator, may: Right.allCases,
      lockdown: desk.lockdown, operators: operators, notices: desk.notices)
  }

  /// Carries a command out, at once where the live system can answer, off the loop where the ledger must be read.
  func perform(_ command: OperatorCommand, by person: Operator) -> EventLoopFuture<JSON> {
    switch command {
    case .call(let request): page(of: request)
    case .records(let request): records(of: request)
    case .recent(let request): recent(request)
    case .history(let request, let filter): history(request, filter)
    case .preview(let request): preview(request)
    case .forget(let request): forget(request, by: person)
    default: eventLoop.makeCompletedFuture { try decideNow(command, by: person) }
    }
  }

  private func forget(_ request: ForgetValues, by person: Operator) -> EventLoopFuture<JSON> {
    do {
      return try desk.forget(request, by: person).map(\.wire)
    } catch {
      return eventLoop.makeFailedFuture(error)
    }
  }

  private func decideNow(_ command: OperatorCommand, by person: Operator) throws(FeedFailure) -> JSON {
    switch command {
    case .decide(let request): try desk.decide(request, by: person).wire
    case .holds: desk.holds().fitting().wire
    case .rules(let request): desk.rules().only(request).fitting().wire
    case .servers: desk.servers().wire
    case .grants: desk.grants().wire
    case .sessions: desk.sessions().wire
    case .tools(let request): desk.tools(request).wire
    case .setRule(let request): try desk.setRule(request, by: person).wire
    case .clearRule(let request): try desk.clearRule(request, by: person).wire
    case .acceptTool(let request): try desk.acceptTool(request, by: person).wire
    case .acceptPolicy(let request): try desk.acceptPolicy(request, by: person).wire
    case .suspendGrant(let request): try desk.suspendGrant(request, by: person).wire
    case .resumeGrant(let request): try desk.resumeGrant(request, by: person).wire
    case .lockdown(let request): try desk.setLockdown(request, by: person).wire
    case .createGrant(let request): try desk.createGrant(request, by: person).wire
    case .rotateGrant(let request): try desk.rotateGrant(request, by: person).wire
    case .revokeGrant(let request): try desk.revokeGrant(request, by: person).wire
    case .hello, .subscribe, .call, .records, .recent, .history, .preview, .forget:
      throw FeedFailure(code: FeedFailure.gatewayFailed, message: "this command is not decided on the loop")
    }
  }
}

// MARK: - What the ledger answers

extension EventSocket {
  /// Events a page of a subscription's catching up holds.
  static let pageSize = 512
  /// Calls that one answer may hold.
  static let mostCalls = 1000
  /// Bytes after which an answer takes up no further call, so that it fits into a line.
  private static let mostBytes = FeedLine.limit / 2

  /// One page of events, as they are told.
  func page(after seq: Int) -> EventLoopFuture<[(seq: Int, line: [UInt8])]> {
    let reader = ledger.reader
    return threads.runIfActive(eventLoop: eventLoop) {
      try reader.lines(after: seq, limit: Self.pageSize).map { (seq: $0.seq, line: EventMessage.around($0.bytes)) }
    }
  }

  // `seq` is taken before the ledger is read: what is committed meanwhile may be told twice, but never missed.

  private func recent(_ request: ListRecent) -> EventLoopFuture<JSON> {
    let limit = min(max(request.limit, 0), Self.mostCalls)
    let (reader, newest) = (ledger.reader, newest)
    return threads.runIfActive(eventLoop: eventLoop) {
      Recent(seq: newest, newest: try reader.recentCalls(limit: limit)).wire
    }
  }

  private func history(_ request: SearchHistory, _ filter: CallFilter) -> EventLoopFuture<JSON> {
    let limit = min(max(request.limit, 1), Self.mostCalls)
    let (reader, newest, now) = (ledger.reader, newest, clock())
    return threads.runIfActive(eventLoop: eventLoop) {
      let past = try reader.history(
        filter, before: request.before, limit: limit, bytes: Self.mostBytes, at: now)
      return History(seq: newest, calls: past.calls, before: past.before).wire
    }
  }

  private func records(of request: ShowRecords) -> EventLoopFuture<JSON> {
    let (reader, newest, id) = (ledger.reader, newest, request.id)
    return threads.runIfActive(eventLoop: eventLoop) {
      let lines = try reader.lines(of: id, limit: Self.mostCalls)
      guard !lines.isEmpty else { throw FeedFailure(code: FeedFailure.notFound, message: "there is no call \(id)") }
      return CallRecords(seq: newest, records: try lines.map { try JSON(parsing: $0.bytes) }).wire
    }
  }

  private func page(of request: ShowCall) -> EventLoopFuture<JSON> {
    let (reader, newest, id) = (ledger.reader, newest, request.id)
    return threads.runIfActive(eventLoop: eventLoop) { try reader.call(id) }
      .assumeIsolated().flatMapThrowing { row in
        guard let row else { throw FeedFailure(code: FeedFailure.notFound, message: "there is no call \(id)") }
        let decided = row.decided
        let hour = self.desk.hour(server: decided.server, grant: decided.grant, tool: decided.tool)
        return CallPage(seq: newest, row: row, held: self.desk.held(id), hour: hour).fitting().wire
      }.nonisolated()
  }

  private func preview(_ request: PreviewRule) -> EventLoopFuture<JSON> {
    let (reader, server) = (ledger.reader, request.server)
    return threads.runIfActive(eventLoop: eventLoop) {
      try reader.recentCalls(limit: 200, server: server)
    }.assumeIsolated().flatMapThrowing { calls in
      try self.desk.preview(request, calls: calls).wire
    }.nonisolated()
  }
}
