import Feed
import MCP

/// The way between one agent and its server: the requests that are under way on it, and what the server sends unasked.
///
/// A line belongs to a session; in the stateless revision, and where a server is `shared`, to a grant.
final class AgentLine {
  let server: GuardedServer
  let owner: LinkOwner
  let grant: String
  private let makeLink: (any LinkObserver) -> any UpstreamLink
  private(set) lazy var link = makeLink(self)
  /// Oldest first.
  private(set) var exchanges: [Exchange] = []
  /// The streams that agents opened for what comes unasked, newest last.
  private var streams: [Stream] = []
  /// The methods of the server's requests that its agent has not answered.
  private var asked: [RequestID: String] = [:]
  /// A server that asks and asks is answered by the gateway, beyond so many.
  private static let mostAsked = 100
  /// Bytes of the id of such a request: it is kept until the agent answers, who may never do so.
  private static let longestID = 1024
  /// What a server's request or notification may do is not decided here.
  private let admits: (_ method: String, AgentLine) -> Bool
  /// The answer to the first `initialize`, for the other sessions that share this line.
  var initialized: JSON?
  /// What of the methods that are refused on this line is recorded.
  var refusals = MethodRefusals()
  /// Whether the server forgot the sessions on this line: they have to start anew.
  private(set) var isDown = false

  private struct Stream {
    var session: String?
    var reply: any AgentReply
  }

  /// - Parameter admits: asked of every method that the server calls; what it refuses is not passed on.
  init(
    server: GuardedServer, owner: LinkOwner, grant: String, admits: @escaping (_ method: String, AgentLine) -> Bool
  ) {
    self.server = server
    self.owner = owner
    self.grant = grant
    self.admits = admits
    makeLink = { server.upstream.link(for: owner, observer: $0) }
  }

  private var isGreeted = false

  /// A session began on this line: the server knows it until the line is down.
  func greeted() {
    isGreeted = true
    isDown = false
  }

  func add(_ exchange: Exchange) { exchanges.append(exchange) }

  func remove(_ exchange: Exchange) { exchanges.removeAll { $0 === exchange } }

  /// The request of this id that a session made.
  func exchange(_ id: RequestID, session: String?) -> Exchange? {
    exchanges.last { $0.request.id == id && $0.agent.session == session }
  }

  func listen(_ reply: any AgentReply, session: String?, revision: Revision) {
    streams.append(Stream(session: session, reply: reply))
    link.listen(revision: revision)
  }

  func forget(_ reply: any AgentReply) { streams.removeAll { $0.reply === reply } }

  /// An answer of the agent; one to what nobody asked is dropped.
  ///
  /// - Parameter takes: whether an answer to this method may still reach the server.
  func answer(_ response: Response, revision: Revision, takes: (_ method: String) -> Bool) {
    guard let id = response.id, let method = asked.removeValue(forKey: id) else { return }
    guard takes(method) else {
      return refuse(Request(id: id, method: method), "the agent's answer is not let through", revision)
    }
    link.send(response, revision: revision)
  }

  /// A session ends, and its streams with it.
  ///
  /// - Returns: the streams that it had.
  func endStreams(of session: String?) -> [any AgentReply] {
    let ended = streams.filter { $0.session == session }.map(\.reply)
    streams.removeAll { $0.session == session }
    for reply in ended { reply.end() }
    return ended
  }
}

extension AgentLine: LinkObserver {
  func link(_ link: any UpstreamLink, received message: Message) {
    if case .notice(let notice) = message, notice.method.hasSameBytes(as: "notifications/tools/list_changed") {
      server.listChanged()
    }
    relay(message, within: nil)
  }

  func linkDown(_ link: any UpstreamLink, reason: String) {
    asked = [:]
    initialized = nil
    isDown = isGreeted
  }

  /// Passes a message of the server on, if there is somebody to take it. That is looked at before the message is judged:
  /// every judgement of content is a record.
  func relay(_ message: Message, within exchange: Exchange?) {
    switch message {
    case .response: break
    case .notice(let notice):
      guard let push = recipient(within: exchange), admits(notice.method, self) else { return }
      push(message)
    case .request(let request):
      let revision = exchange?.agent.revision ?? exchanges.last?.agent.revision ?? .latestOfSessions
      guard asked.count < Self.mostAsked else { return refuse(request, "too many requests are open", revision) }
      guard request.id.json.byteCount <= Self.longestID else {
        return refuse(request, "the request's id is too long", revision)
      }
      guard let push = recipient(within: exchange) else {
        return refuse(request, "no client is connected", revision)
      }
      guard !revision.isStateless, admits(request.method, self) else {
        return refuse(request, "this client does not take \(Quotation(request.method))", revision)
      }
      asked[request.id] = request.method
      push(message)
    }
  }

  private func refuse(_ request: Request, _ reason: String, _ revision: Revision) {
    let error = RPCError(code: RPCError.methodNotFound(request.method).code, message: reason)
    link.send(Response(id: request.id, outcome: .error(error)), revision: revision)
  }

  /// Who takes a message: the request that it belongs to, else a stream, else the newest request that is under way.
  private func recipient(within exchange: Exchange?) -> ((Message) -> Void)? {
    if let exchange, !exchange.isFinished { return exchange.takesMessages ? exchange.push : nil }
    if let stream = streams.last { return stream.reply.push }
    return exchanges.last { !$0.isFinished && $0.takesMessages }.map { $0.push }
  }
}
