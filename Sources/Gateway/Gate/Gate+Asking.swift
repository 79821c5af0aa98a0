import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// Puts a held call to the operators.
  func ask(_ arrival: Arrival, _ judged: Judged, _ demand: Demand, _ reservation: Reservation) {
    func giveUp(_ refusal: Refusal) {
      counters.giveBack(reservation.bookings, at: arrival.at)
      refuse(arrival, refusal, judged)
    }
    if let obstacle = obstacle(to: arrival) { return giveUp(obstacle) }
    var question = self.question(arrival, judged, demand, reservation)
    question.waiters = [waiter(for: arrival, round: 0)]
    put(question, for: [arrival])
  }

  /// Why a call can put no question now; none if it can.
  func obstacle(to arrival: Arrival) -> Refusal? {
    obstacle(to: arrival.agent.grant.id, bytes: arrival.call.arguments.byteCount)
  }

  /// Why a grant can put no question now, about arguments of so many bytes; none if it can.
  func obstacle(to grant: String, bytes: Int) -> Refusal? {
    if unattended == Unattended.deny, attending.isEmpty { return .unattended }
    return questions.hasRoom(for: grant, bytes: bytes) ? nil : .tooManyQuestions
  }

  /// A question about a call, for whom it may concern.
  func question(
    _ arrival: Arrival, _ judged: Judged, _ demand: Demand, _ reservation: Reservation,
    ownReasons: [Feed.HoldReason] = []
  ) -> Question {
    Question(
      decided: record(arrival, judged, takeID(), .hold, bookings: reservation.records), call: arrival.call,
      paramsHash: arrival.paramsHash, askedAt: arrival.at,
      expiresAt: arrival.at + Int64(demand.timeoutSeconds) * 1000, approvers: demand.approvers,
      ownReasons: ownReasons, digest: judged.digest, reasons: demand.reasons + ownReasons, reservation: reservation,
      wait: .waiting)
  }

  /// An open request that waits, until its client would give up.
  func waiter(for arrival: Arrival, round: Int) -> Waiter {
    let agent = arrival.agent
    let seconds = budget.seconds(
      client: agent.client?.name, transport: agent.transport, hasProgressToken: arrival.call.progressToken != nil,
      revision: agent.revision)
    return Waiter(
      id: arrival.exchange.id, arrivedAt: arrival.at, until: seconds.map { arrival.at + Int64($0) * 1000 },
      round: agent.revision.isStateless ? round : nil)
  }

  /// Records a new question and tells of it; if it can't be recorded, there is none.
  func put(_ question: Question, for arrivals: [Arrival]) {
    let actions = questions.ask(question)
    unrecorded.insert(question.id)
    arrivals.forEach(wait)
    let kept = kept(question.call.arguments, of: servers[question.decided.server])
    journal.stage([entry(question.decided, kept)] + actions.records) { [self] error in
      unrecorded.remove(question.id)
      if let error {
        return takeBack(question, because: error)
      }
      arrivals.forEach { $0.exchange.reply.openStream() }
      if let asked = questions[question.id] { onNewQuestion(told(asked, kept)) }
    }
  }

  /// A question as it is told outside of the gateway: of its arguments, and of those before, what is kept.
  private func told(_ question: Question, _ kept: JSONObject) -> HeldCall {
    var told = held(question)
    told.arguments = .object(kept)
    told.lastYes = lastYes(question.grant, question.decided.server, question.decided.tool)
    return told
  }

  private func takeBack(_ question: Question, because error: LedgerError) {
    let waiters = questions[question.id]?.waiters ?? []
    questions.remove(question)
    counters.giveBack(question.reservation.bookings, at: surroundings.now())
    for waiter in waiters { waiting.removeValue(forKey: waiter.id)?.answer(.unrecorded(error.description)) }
  }

  /// An equal call, or the next round of the same, waits for the same answer.
  func join(_ arrival: Arrival, _ question: Question, round: Int) {
    guard questions.hasRoom(for: question) else { return refuse(arrival, .tooManyWaiters, judge(arrival)) }
    let waiter = waiter(for: arrival, round: round)
    let actions = questions.join(question.id, waiter)
    wait(arrival)
    journal.stage(actions.records) { [self] error in
      guard let error else { return arrival.exchange.reply.openStream() }
      _ = questions.leave(waiter.id, .lost, at: surroundings.now())
      waiting.removeValue(forKey: waiter.id)?.answer(.unrecorded(error.description))
    }
  }

  private func wait(_ arrival: Arrival) {
    let waiter = arrival.exchange.id
    waiting[waiter] = arrival
    arrival.exchange.stopping = { [unowned self] departure in leave(waiter, departure) }
  }

  /// An open request ends: the agent cancelled it, or its connection is gone. In the stateless revision the one means
  /// the other.
  private func leave(_ waiter: Waiter.ID, _ departure: Questions.Departure) {
    if let question = questions.question(of: waiter), unrecorded.contains(question.id) { recordStaged() }
    guard let arrival = waiting.removeValue(forKey: waiter) else { return }
    let isCancel = departure == .cancelled || arrival.agent.revision.isStateless
    let actions = questions.leave(waiter, isCancel ? .cancelled : .lost, at: surroundings.now())
    departure == .lost ? arrival.exchange.abandon() : arrival.exchange.answer(.error(.cancelled))
    perform(actions)
  }
}
