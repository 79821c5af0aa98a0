import MCP

/// One request of an agent, from arrival to answer. It is answered once.
final class Exchange {
  let id: Waiter.ID
  let request: Request
  let agent: Agent
  let line: AgentLine
  let reply: any AgentReply
  /// What is done if the agent wants no answer any more; none before anything was begun.
  var stopping: ((Questions.Departure) -> Void)?
  private(set) var isFinished = false
  /// Told once it is answered or given up.
  private let finished: (Exchange) -> Void

  init(
    id: Waiter.ID, request: Request, agent: Agent, line: AgentLine, reply: any AgentReply,
    finished: @escaping (Exchange) -> Void
  ) {
    self.id = id
    self.request = request
    self.agent = agent
    self.line = line
    self.reply = reply
    self.finished = finished
  }

  /// Answers the request.
  func answer(_ outcome: Response.Outcome, status: Int = 200, sessionID: String? = nil) {
    guard finish() else { return }
    reply.answer(Response(id: request.id, outcome: outcome), status: status, sessionID: sessionID)
  }

  /// Answers below JSON-RPC.
  func refuse(_ refusal: HTTPRefusal) {
    guard finish() else { return }
    reply.refuse(refusal, id: request.id)
  }

  /// The agent wants no answer any more.
  func stop(_ departure: Questions.Departure) {
    if let stopping { return stopping(departure) }
    if departure == .cancelled { answer(.error(.cancelled)) }
  }

  /// A message before the answer.
  func push(_ message: Message) {
    guard !isFinished else { return }
    reply.push(message)
  }

  /// The agent is gone: there is nobody to answer.
  func abandon() { _ = finish() }

  private func finish() -> Bool {
    guard !isFinished else { return false }
    isFinished = true
    stopping = nil
    finished(self)
    return true
  }
}
