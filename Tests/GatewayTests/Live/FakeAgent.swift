import Feed
import MCP

@testable import Gateway

/// An agent with a grant, in a session or, in the stateless revision, without one.
final class FakeAgent {
  let stage: Stage
  let token: String
  let grant: Grant
  var caller: Caller
  var clientName = "somebody"
  let isStateless: Bool
  private var nextID = 1

  /// - Parameter label: what the agent is called; the next of that name on a stage gets a number behind it.
  init(_ stage: Stage, label: String = "design-bot", isStateless: Bool = false) throws {
    self.stage = stage
    self.isStateless = isStateless
    let namesakes = stage.gate.grants.all.count { $0.label.hasPrefix(label) }
    let label = namesakes == 0 ? label : "\(label)-\(namesakes + 1)"
    let made = try stage.desk.createGrant(CreateGrant(server: "runware", label: label), by: Stage.ana)
    token = made.token
    guard let grant = stage.gate.grants[made.grant] else { throw FeedFailure(code: 0, message: "no grant") }
    self.grant = grant
    caller = Caller(grant: grant, server: "runware")
    if !isStateless { openSession() }
  }

  /// Comes back to another process with the same token.
  init(_ agent: FakeAgent, on stage: Stage) {
    self.stage = stage
    token = agent.token
    grant = agent.grant
    isStateless = agent.isStateless
    caller = Caller(grant: agent.grant, server: "runware")
    if !isStateless { openSession() }
  }

  func openSession() {
    caller.sessionID = nil
    let reply = send(
      "initialize",
      [
        "protocolVersion": "2025-06-18", "capabilities": [:],
        "clientInfo": ["name": .string(clientName), "version": "1"],
      ])
    caller.sessionID = reply.sessionID
  }

  /// Makes a request and lets happen what is due.
  @discardableResult
  func send(_ method: String, _ params: JSONObject = [:]) -> FakeReply {
    let reply = start(method, params)
    stage.run()
    return reply
  }

  /// Makes a request in this tick.
  func start(_ method: String, _ params: JSONObject = [:]) -> FakeReply {
    defer { nextID += 1 }
    var params = params
    var caller = caller
    if isStateless {
      var meta = params["_meta"]?.object ?? [:]
      meta[MetaKey.protocolVersion] = "2026-07-28"
      meta[MetaKey.clientCapabilities] = [:]
      params["_meta"] = .object(meta)
      caller.protocolVersion = "2026-07-28"
      caller.methodHeader = method
      caller.nameHeader = params["name"]?.string
    }
    let reply = FakeReply(id: .number(JSONNumber(nextID)))
    stage.system.reception.receive(
      .request(Request(id: reply.id, method: method, params: params)), from: caller, reply: reply)
    return reply
  }

  @discardableResult
  func call(
    _ tool: String, _ arguments: JSON = [:], state: String? = nil, progressToken: JSON? = nil,
    responses: JSON? = nil
  ) -> FakeReply {
    send("tools/call", params(tool, arguments, state, progressToken, responses))
  }

  /// A call that shares its tick with others.
  func startCall(_ tool: String, _ arguments: JSON = [:]) -> FakeReply {
    start("tools/call", params(tool, arguments, nil, nil, nil))
  }

  private func params(
    _ tool: String, _ arguments: JSON, _ state: String?, _ progressToken: JSON?, _ responses: JSON?
  ) -> JSONObject {
    var params: JSONObject = ["name": .string(tool), "arguments": arguments]
    if let state { params["requestState"] = .string(state) }
    if let responses { params["inputResponses"] = responses }
    if let progressToken { params["_meta"] = ["progressToken": progressToken] }
    return params
  }

  func notify(_ method: String, _ params: JSONObject) {
    let reply = FakeReply(id: 0)
    stage.system.reception.receive(.notice(Notice(method: method, params: params)), from: caller, reply: reply)
    stage.run()
  }

  func cancel(_ reply: FakeReply) { notify("notifications/cancelled", ["requestId": reply.id.json]) }

  func hangUp(_ reply: FakeReply) {
    stage.system.reception.disconnected(reply)
    stage.run()
  }
}

/// What came back to an agent for one request.
final class FakeReply: AgentReply {
  let id: RequestID
  var isStream = false
  var comments = 0
  var pushed: [Message] = []
  var outcome: Response.Outcome?
  var status: Int?
  var sessionID: String?
  var isAccepted = false
  var refusal: HTTPRefusal?
  var isEnded = false

  init(id: RequestID) {
    self.id = id
  }

  func openStream() { isStream = true }
  func comment() { comments += 1 }
  func push(_ message: Message) {
    isStream = true
    pushed.append(message)
  }
  func answer(_ response: Response, status: Int, sessionID: String?) {
    outcome = response.outcome
    self.status = status
    self.sessionID = sessionID
  }
  func accept() { isAccepted = true }
  func refuse(_ refusal: HTTPRefusal, id: RequestID?) { self.refusal = refusal }
  func end() { isEnded = true }

  /// Whether anything final came.
  var isAnswered: Bool { outcome != nil || refusal != nil }

  var result: JSON? {
    if case .result(let result) = outcome { result } else { nil }
  }

  var error: RPCError? {
    if case .error(let error) = outcome { error } else { refusal?.error }
  }

  /// The first text of the result.
  var text: String { result?["content"]?.array?.first?["text"]?.string ?? "" }
  var isError: Bool { result?["isError"]?.bool ?? false }
  var requestState: String? { result?["requestState"]?.string }

  /// What the gateway says of its decision.
  var decision: JSON? { result?["_meta"]?[ToolResult.decisionKey] }
}
