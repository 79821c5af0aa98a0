import MCP

@testable import Gateway

/// An MCP server that lists its tools by itself and answers calls when it is told to.
final class FakeServer: Upstream {
  var tools: [JSON]
  var isStateless: Bool
  /// What greets every request of one that is down.
  var isUp = true
  /// Does not answer what lists its tools.
  var isSlow = false
  /// Does not answer `initialize`.
  var isMute = false
  var links: [FakeLink] = []
  /// Instead of a result with `tools`.
  var listAnswer: JSON?
  /// Why tools of these names can't be called.
  var obstacles: [String: String] = [:]
  /// The names of the tools that the gateway has told it of.
  var learned: [String] = []
  /// How many tools are on a page.
  var pageSize = 100

  init(tools: [JSON], isStateless: Bool) {
    self.tools = tools
    self.isStateless = isStateless
  }

  func link(for owner: LinkOwner, observer: any LinkObserver) -> any UpstreamLink {
    let link = FakeLink(server: self, owner: owner, observer: observer)
    links.append(link)
    return link
  }

  /// Every call that was sent to it, in order.
  var calls: [FakeLink.Sent] { links.flatMap(\.calls) }
  /// The newest call that was sent and not answered.
  var open: FakeLink.Sent? { calls.last { !$0.isAnswered } }
  var gatewayLink: FakeLink? { links.last { $0.owner == .gateway } }

  func learn(_ tools: [ToolDefinition]) { learned = tools.map(\.name) }
  func obstacle(to tool: ToolDefinition) -> String? { obstacles[tool.name] }

  func shutDown(_ done: @escaping () -> Void) { done() }

  func answer(_ request: Request) -> Response.Outcome? {
    switch request.method {
    case "server/discover":
      isStateless
        ? .result(["supportedVersions": ["2026-07-28"], "resultType": "complete"])
        : .error(.methodNotFound("server/discover"))
    case "initialize" where isMute: nil
    case "initialize":
      .result([
        "protocolVersion": request.params?["protocolVersion"] ?? "2025-11-25", "capabilities": [:],
        "serverInfo": ["name": "fake", "version": "1"],
      ])
    case "tools/list" where isSlow: nil
    case "tools/list": .result(listAnswer ?? page(request.params?["cursor"]?.string))
    case "tools/call": nil
    default: .result(["method": .string(request.method)])
    }
  }

  private func page(_ cursor: String?) -> JSON {
    let start = cursor.flatMap { Int($0) } ?? 0
    let end = min(start + pageSize, tools.count)
    var result: JSONObject = ["tools": .array(Array(tools[start..<end]))]
    if end < tools.count { result["nextCursor"] = .string(String(end)) }
    if isStateless { result["ttlMs"] = 600_000 }
    return .object(result)
  }
}

final class FakeLink: UpstreamLink {
  final class Sent {
    let request: Request
    let ticket: UpstreamTicket
    let sink: any UpstreamSink
    var isAnswered = false
    var isCancelled = false

    init(_ request: Request, _ ticket: UpstreamTicket, _ sink: any UpstreamSink) {
      self.request = request
      self.ticket = ticket
      self.sink = sink
    }

    func answer(_ result: JSON) { tell(.answered(Response(id: request.id, outcome: .result(result)))) }
    func refuse(_ message: String, code: Int = -32000) {
      tell(.answered(Response(id: request.id, outcome: .error(RPCError(code: code, message: message)))))
    }
    func succeed() { answer(["content": [["type": "text", "text": "fine"]], "isError": false]) }
    func fail(surelyUnsent: Bool) {
      tell(.failed(UpstreamFailure(surelyUnsent: surelyUnsent, reason: "the child ended")))
    }

    private func tell(_ event: UpstreamEvent) {
      isAnswered = true
      sink.upstream(event, for: ticket)
    }
  }

  let owner: LinkOwner
  private unowned let server: FakeServer
  weak var observer: (any LinkObserver)?
  var calls: [Sent] = []
  var requests: [Request] = []
  var notices: [Notice] = []
  var responses: [Response] = []
  var isClosed = false
  private var nextTicket = 1

  init(server: FakeServer, owner: LinkOwner, observer: any LinkObserver) {
    self.server = server
    self.owner = owner
    self.observer = observer
  }

  func send(_ request: Request, revision: Revision, sink: any UpstreamSink) -> UpstreamTicket {
    defer { nextTicket += 1 }
    let ticket = UpstreamTicket(number: nextTicket)
    requests.append(request)
    guard server.isUp else {
      sink.upstream(.failed(UpstreamFailure(surelyUnsent: true, reason: "connection refused")), for: ticket)
      return ticket
    }
    if let outcome = server.answer(request) {
      sink.upstream(.answered(Response(id: request.id, outcome: outcome)), for: ticket)
    } else {
      calls.append(Sent(request, ticket, sink))
    }
    return ticket
  }

  func send(_ notice: Notice, revision: Revision) { notices.append(notice) }
  func send(_ response: Response, revision: Revision) { responses.append(response) }
  func cancel(_ ticket: UpstreamTicket, reason: String?) {
    for sent in calls where sent.ticket == ticket {
      sent.isCancelled = true
      sent.isAnswered = true
    }
  }
  func listen(revision: Revision) {}
  func close() { isClosed = true }
}
