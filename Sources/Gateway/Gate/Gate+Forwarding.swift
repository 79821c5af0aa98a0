import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// Sends a call to its server, once. It was recorded before.
  func forward(_ passage: Passage) {
    let arrival = passage.arrival
    let call = RunningCall(passage, gate: self, at: surroundings.now())
    underWay.begin(call)
    guard !call.exchange.isFinished else {
      return settle(call, failure: UpstreamFailure(surelyUnsent: true, reason: "the agent had gone"))
    }
    guard !call.exchange.line.isDown else {
      return settle(call, failure: UpstreamFailure(surelyUnsent: true, reason: "the server ended meanwhile"))
    }
    call.exchange.stopping = { [unowned self, unowned call] departure in stop(call, departure) }
    call.send()
    if passage.round == 0 { usual.learn(arrival.call, of: arrival.agent.grant.id) }
  }

  /// The server has answered. A call ends once: what is told of it later, as when its link is closed under it, changes
  /// nothing.
  func settle(_ call: RunningCall, answer: Response.Outcome) {
    guard underWay.end(call) else { return }
    if call.exchange.agent.revision.isStateless, case .result(let result) = answer, ToolResult.isInputRequired(result) {
      return pass(result, of: call)
    }
    if call.passage.question != nil {
      questions.settlements.keep(answer, bytes: answer.byteCount, for: call.id, at: surroundings.now())
    }
    call.exchange.answer(answer)
    // Its definitions may ask for other headers by now.
    if case .error(let error) = answer, error.isHeaderMismatch { call.passage.arrival.server.listChanged() }
    let masked = call.passage.arrival.masked
    complete(
      call, answer.isSuccess ? .done : .failed, bytes: answer.byteCount,
      error: answer.failure { masking.mask($0, about: masked, keeping: call.passage.arrival.keeping) })
  }

  /// There will be no answer. If surely nothing was sent, or the server did not take it, bookings and approval are good
  /// again; in doubt they are not.
  func settle(_ call: RunningCall, failure: UpstreamFailure) {
    guard underWay.end(call) else { return }
    let arrival = call.passage.arrival
    // What began in an earlier round may have done something then.
    guard failure.surelyUnmade, call.passage.round == 0 else {
      arrival.answer(.inDoubt(call.id, reason: failure.reason))
      markExecuted(call)
      return complete(call, .unknown, error: failure.reason)
    }
    let now = surroundings.now()
    let returned = call.passage.returnable.returnable(at: now)
    counters.giveBack(returned.bookings, at: now)
    complete(call, .failed, error: failure.reason, returned: returned.records)
    let isKept = call.passage.question.map { unspend($0, at: now) } ?? false
    arrival.answer(.unsent(call.id, failure, approvalKept: isKept))
  }

  /// The yes of a call that was not made is good again, unless its time is over, or rules or definition changed while
  /// the call was under way: then nobody has said yes to what is asked now.
  ///
  /// - Returns: whether it is good.
  private func unspend(_ question: Question, at now: Int64) -> Bool {
    questions.unspend(question, at: now)
    rejudge([question], cause: "the rules changed while it was under way")
    return questions[question.id].map { !$0.isOver(at: now) } ?? false
  }

  /// The agent wants no answer any more. Before 2026-07-28 a lost connection says nothing about that.
  private func stop(_ call: RunningCall, _ departure: Questions.Departure) {
    let isLost = departure == .lost
    if isLost, !call.exchange.agent.revision.isStateless { return call.exchange.abandon() }
    let reason = isLost ? "the agent closed the connection" : "the agent cancelled"
    _ = underWay.end(call)
    call.cancel(reason: reason)
    isLost ? call.exchange.abandon() : call.exchange.answer(.error(.cancelled))
    markExecuted(call)
    complete(call, .unknown, error: reason)
  }

  /// A yes was used, whatever came of it.
  private func markExecuted(_ call: RunningCall) {
    guard call.passage.question != nil else { return }
    questions.settlements.keep(.result(.null), bytes: .max, for: call.id, at: surroundings.now())
  }

  func complete(
    _ call: RunningCall, _ outcome: Outcome, bytes: Int = 0, error: String? = nil, returned: [Feed.Booking] = []
  ) {
    let arrival = call.passage.arrival
    let duration = Double(surroundings.now() - call.sentAt)
    let completed = CallCompleted(
      call: call.id, outcome: outcome, durationMs: duration, resultBytes: bytes,
      error: error.map { masking.mask($0, about: arrival.masked, keeping: arrival.keeping) }, returned: returned)
    journal.note(LedgerEntry(.callCompleted(completed)))
  }

  /// Signs of life for agents whose calls take their time: clients and proxies give up on silence.
  func signRunning(at now: Int64) {
    for call in underWay.running.values where now >= call.nextSign && !call.exchange.isFinished {
      call.nextSign = now + Waiter.signInterval
      call.exchange.reply.openStream()
      call.exchange.reply.comment()
    }
  }
}

extension Response.Outcome {
  fileprivate var isSuccess: Bool {
    if case .result(let result) = self { !ToolResult.isError(result) } else { false }
  }

  /// Why it failed, for a person.
  ///
  /// - Parameter mask: takes secrets out of the server's words, before they are cut.
  fileprivate func failure(_ mask: (String) -> String) -> String? {
    switch self {
    case .error(let error): Quotation(mask(error.message), limit: 300).description
    case .result(let result) where ToolResult.isError(result): "the tool reports an error"
    case .result: nil
    }
  }

  fileprivate var byteCount: Int {
    switch self {
    case .result(let result): result.byteCount
    case .error(let error): error.json.byteCount
    }
  }
}

extension RPCError {
  /// The agent has cancelled its request.
  static let cancelled = RPCError(code: -32800, message: "the request was cancelled")
}
