import Audit
import Feed
import MCP
import Policy

extension Gate {
  /// A client of the stateless revision comes back by itself, with a state that this gateway gave it.
  func goOn(_ arrival: Arrival, state text: String) {
    do throws(StateRefusal) {
      let state = try seal.open(
        text, grant: arrival.agent.grant.id, server: arrival.server.name, paramsHash: arrival.continuedHash,
        at: arrival.at)
      switch state.kind {
      case .question: try goOn(arrival, asking: state)
      case .upstream: try goOn(arrival, answering: state)
      }
    } catch {
      arrival.exchange.answer(.error(error.error), status: 400)
    }
  }

  /// It comes for the answer to a question.
  private func goOn(_ arrival: Arrival, asking state: RequestState) throws(StateRefusal) {
    if let settlement = questions.settlements[state.call] { return tell(arrival, settlement) }
    guard let question = questions[state.call] else { throw .old }
    guard (arrival.call.inputResponses ?? [:]).isEmpty || arrival.call.inputResponses == question.call.inputResponses
    else { throw .otherParams }
    let judged = judge(arrival)
    if case .deny(let denial) = judged.judgement.verdict { return refuse(arrival, Refusal(denial), judged) }
    if question.isOver(at: arrival.at) {
      performDue(at: arrival.at)
      return try goOn(arrival, asking: state)
    }
    question.isOpen ? join(arrival, question, round: state.round) : spend(question, by: arrival, judged)
  }

  /// The question has ended: the same answer again, never a second run.
  private func tell(_ arrival: Arrival, _ settlement: Settlement) {
    switch settlement.fate {
    case .ended(let ending):
      questions.unheard.drop(settlement.call)
      arrival.answer(.ended(settlement.call, ending))
    case .lapsed: arrival.answer(.lapsed(settlement.call))
    case .answered(let answer, _): arrival.exchange.answer(answer)
    case .running, .executed: arrival.answer(.alreadyExecuted(settlement.call))
    }
  }

  /// Has a client come back for the answer to a question.
  func sendBack(_ arrival: Arrival, about id: CallID, round: Int) {
    guard let question = questions[id] else {
      // It ended in this very tick.
      guard let settlement = questions.settlements[id] else {
        return arrival.exchange.answer(.error(StateRefusal.old.error))
      }
      return tell(arrival, settlement)
    }
    let state = RequestState(
      kind: .question, call: id, grant: question.grant, server: arrival.server.name, digest: question.digest.hex,
      paramsHash: arrival.continuedHash, round: round, end: question.expiresAt + Settlement.memory)
    answer(arrival, with: state)
  }

  private func answer(_ arrival: Arrival, with state: RequestState, result: JSON? = nil) {
    do throws(StateRefusal) {
      let sealed = try seal.seal(state)
      guard var members = result?.object else {
        return arrival.exchange.answer(.result(ToolResult.inputRequired(requestState: sealed)))
      }
      members["requestState"] = .string(sealed)
      arrival.exchange.answer(.result(.object(members)))
    } catch {
      arrival.exchange.answer(.error(error.error))
    }
  }
}

extension Gate {
  /// The server asks its agent something: the round passes, with its state sealed into one of the gateway's own.
  func pass(_ result: JSON, of call: RunningCall) {
    let arrival = call.passage.arrival
    let round = UpstreamRound(
      call: call, round: call.passage.round + 1, end: surroundings.now() + UpstreamRound.age)
    underWay.begin(round)
    let state = RequestState(
      kind: .upstream, call: call.id, grant: arrival.agent.grant.id, server: arrival.server.name,
      digest: call.passage.digest, paramsHash: arrival.continuedHash, round: round.round, end: round.end,
      upstreamState: result["requestState"]?.string)
    answer(arrival, with: state, result: result)
  }

  /// The agent answers what the server asked: judged again for denials; a call that a person approved is asked about
  /// again, because it goes on with something that nobody has seen.
  private func goOn(_ arrival: Arrival, answering state: RequestState) throws(StateRefusal) {
    guard let round = underWay.rounds[state.call], round.round == state.round else { throw .spent }
    underWay.end(round)
    let call = round.call
    let judged = judge(arrival)
    if case .deny(let denial) = judged.judgement.verdict {
      complete(call, .failed, error: "\(denial.rule): \(denial.message)")
      return refuse(arrival, Refusal(denial), judged)
    }
    guard call.passage.question == nil else {
      complete(call, .done)
      return askAgain(arrival, judged, state, after: call)
    }
    let returned = CallReturned(call: call.id, round: round.round, wait: .waiting)
    let responses = JSON.object(kept(arrival.call.inputResponses ?? [:], of: arrival.server))
    journal.stage(LedgerEntry(.callReturned(returned), values: ["inputResponses": responses])) { [self] error in
      if let error {
        complete(call, .failed, error: error.description)
        return arrival.answer(.unrecorded(error.description))
      }
      forward(
        Passage(call.passage, goingOnBy: arrival, upstreamState: state.upstreamState, round: round.round))
    }
  }

  private func askAgain(_ arrival: Arrival, _ judged: Judged, _ state: RequestState, after call: RunningCall) {
    let before = call.passage.question
    let demand: Demand =
      if case .hold(let demand) = judged.judgement.verdict { Demand(demand) } else {
        Demand(reasons: [], timeoutSeconds: 600, approvers: before?.approvers ?? 1)
      }
    if let obstacle = obstacle(to: arrival) { return refuse(arrival, obstacle, judged) }
    var question = self.question(arrival, judged, demand, .none, ownReasons: [.goesOn(call.id)])
    question.upstreamState = state.upstreamState
    question.goesOn = true
    question.waiters = [waiter(for: arrival, round: 0)]
    put(question, for: [arrival])
  }

  /// Agents that never went on: their calls have failed.
  func forgetRounds(at now: Int64) {
    for round in underWay.rounds.values where now >= round.end {
      underWay.end(round)
      complete(round.call, .failed, error: "the agent never answered what the server asked")
    }
  }

  /// Nobody will go on with them, because the gateway ends.
  func endRounds(because reason: String) {
    for round in underWay.rounds.values {
      underWay.end(round)
      complete(round.call, .unknown, error: reason)
    }
  }
}

extension Feed.HoldReason {
  fileprivate static func goesOn(_ id: CallID) -> Feed.HoldReason {
    Feed.HoldReason(
      rule: "(input)", text: "The server asked for more, and this is the agent's answer",
      because: "goes on with \(id), which was approved without it")
  }
}
