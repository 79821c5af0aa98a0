import Audit
import Feed
import MCP
import Policy

/// Takes what agents send and brings it where it belongs: calls to the gate, the protocol's upkeep to the server,
/// sessions to their table.
final class Switchboard {
  let surroundings: Surroundings
  let journal: Journal
  let grants: GrantBook
  let gate: Gate
  let servers: [String: GuardedServer]
  var sessions: SessionTable
  private var rate: RequestRate
  private var replies: [ObjectIdentifier: Exchange] = [:]
  private var streams: [ObjectIdentifier: (line: AgentLine, reply: any AgentReply)] = [:]
  /// Requests that came before it was known whether their server is there.
  private var early: [ObjectIdentifier: EarlyRequest] = [:]
  /// What was sent to servers besides calls.
  var underWay = RequestsUnderWay()
  /// Requests for sessions that are not open yet, and when they came; some are answered meanwhile.
  var greetings: [(exchange: Exchange, since: Int64)] = []
  /// Sessions that came to nothing just now, by their grant, and until when each keeps its place.
  var failures: [(grant: String, until: Int64)] = []
  private var nextExchange = 1
  var nextIdleLook: Int64 = 0
  private var nextSign: Int64 = 0
  /// Which exchange was the next one when signs were given last.
  private var nextAtLastSign = 0
  var isStopped = false

  private struct EarlyRequest {
    let reply: any AgentReply
    let id: RequestID?
    let goOn: () -> Void
  }

  init(
    surroundings: Surroundings, journal: Journal, grants: GrantBook, gate: Gate, servers: [String: GuardedServer],
    sessions: SessionTable, maxRate: Int?
  ) {
    self.surroundings = surroundings
    self.journal = journal
    self.grants = grants
    self.gate = gate
    self.servers = servers
    self.sessions = sessions
    rate = RequestRate(bound: maxRate)
  }

  /// Whether a grant may make one more request now.
  func admitsRequest(of grant: String) -> Bool {
    let now = surroundings.now()
    grants.noteUse(of: grant, at: now)
    return rate.take(grant: grant, at: now)
  }

  /// A request is under way, from now until it is answered.
  func begin(_ request: Request, _ agent: Agent, on line: AgentLine, reply: any AgentReply) -> Exchange {
    defer { nextExchange += 1 }
    let exchange = Exchange(
      id: Waiter.ID(number: nextExchange), request: request, agent: agent, line: line, reply: reply
    ) { [unowned self] exchange in
      exchange.line.remove(exchange)
      replies[ObjectIdentifier(exchange.reply)] = nil
    }
    line.add(exchange)
    replies[ObjectIdentifier(reply)] = exchange
    return exchange
  }

  /// Keeps a request that came early until its server has come up, or has failed to. Of one that is forgotten before
  /// nothing is left: an agent that comes and goes meanwhile fills no memory.
  func hold(
    _ reply: any AgentReply, id: RequestID?, until server: GuardedServer, then body: @escaping () -> Void
  ) {
    early[ObjectIdentifier(reply)] = EarlyRequest(reply: reply, id: id, goOn: body)
    server.whenSettled { [unowned self, weak reply] in
      if let reply { early.removeValue(forKey: ObjectIdentifier(reply))?.goOn() }
    }
  }

  /// Those that came early are not waited for any longer.
  func refuseEarly(_ refusal: HTTPRefusal) {
    let waiting = early.values
    early = [:]
    for request in waiting { request.reply.refuse(refusal, id: request.id) }
  }

  /// A request that came early is not wanted any more.
  func forgetEarly(_ reply: any AgentReply) { early[ObjectIdentifier(reply)] = nil }

  func exchange(under reply: any AgentReply) -> Exchange? { replies[ObjectIdentifier(reply)] }

  func keepStream(_ reply: any AgentReply, on line: AgentLine) { streams[ObjectIdentifier(reply)] = (line, reply) }

  func takeStream(_ reply: any AgentReply) -> AgentLine? {
    streams.removeValue(forKey: ObjectIdentifier(reply))?.line
  }

  /// A stream has ended. Its place must not be taken for that of a reply made later at the same address.
  func forgetStream(_ reply: any AgentReply) { streams[ObjectIdentifier(reply)] = nil }

  /// Signs of life on what stays open: streams, and requests that take their time, as those that were there at the
  /// last sign already. Calls get theirs from the gate.
  func signStreams(at now: Int64) {
    guard now >= nextSign else { return }
    nextSign = now + Waiter.signInterval
    for stream in streams.values { stream.reply.comment() }
    for exchange in replies.values where MethodKind(of: exchange.request.method) != .call {
      if exchange.id.number < nextAtLastSign, exchange.takesMessages { exchange.reply.openStream() }
      exchange.reply.comment()
    }
    nextAtLastSign = nextExchange
  }

  /// What agents may see of a server's tools may have changed: those who listen are told to look again.
  func tellToolsChanged(of server: GuardedServer) {
    let notice = Message.notice(Notice(method: "notifications/tools/list_changed"))
    for stream in streams.values where stream.line.server === server { stream.reply.push(notice) }
  }

  /// A line to a server, for one owner.
  func makeLine(to server: GuardedServer, owner: LinkOwner, grant: String) -> AgentLine {
    AgentLine(server: server, owner: owner, grant: grant) { [unowned self] method, line in
      admits(method, from: line)
    }
  }

  func lineOfGrant(_ grant: String, to server: GuardedServer) -> AgentLine {
    sessions.line(of: grant, server: server.name) {
      makeLine(to: server, owner: .grant(grant), grant: grant)
    }
  }
}
