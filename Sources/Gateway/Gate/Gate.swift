import Audit
import Feed
import MCP
import Policy

/// What stands between agents and tools: every call is judged, given room in its limits, asked about if the rules want
/// that, recorded, and only then sent.
///
/// Confined to the event loop, like everything it knows.
final class Gate {
  let surroundings: Surroundings
  let journal: Journal
  let grants: GrantBook
  let seal: StateSeal
  let masking: Masking
  let unattended: Unattended
  var budget = WaitBudget()

  var questions = Questions()
  var counters: Counters
  var refusals = RefusalFold()
  /// How great the numbers of calls usually are.
  var usual = UsualBook()
  /// Questions that this tick puts.
  var unrecorded: Set<CallID> = []
  /// The open requests that wait for a question.
  var waiting: [Waiter.ID: Arrival] = [:]
  /// What was sent and is not over.
  var underWay = CallsUnderWay()
  var lockdown: LockdownState?
  /// Who is there to answer questions.
  var attending: [String] = []
  /// By name.
  var servers: [String: GuardedServer] = [:]
  /// The latest approved call of a grant and a tool.
  var lastYes: (_ grant: String, _ server: String, _ tool: String) -> LastYes? = { _, _, _ in nil }
  /// Told of every new question.
  var onNewQuestion: (HeldCall) -> Void = { _ in }
  /// Told when the rules or definitions of a server have changed.
  var onRulesChanged: (GuardedServer) -> Void = { _ in }
  private var nextCall: Int

  init(
    surroundings: Surroundings, journal: Journal, grants: GrantBook, seal: StateSeal, masking: Masking,
    unattended: Unattended, counters: Counters, nextCall: Int
  ) {
    self.surroundings = surroundings
    self.journal = journal
    self.grants = grants
    self.seal = seal
    self.masking = masking
    self.unattended = unattended
    self.counters = counters
    self.nextCall = nextCall
  }

  func takeID() -> CallID {
    defer { nextCall += 1 }
    return CallID(rawValue: nextCall)
  }

  /// Takes a call on its way.
  func take(_ exchange: Exchange, _ call: ToolCall, server: GuardedServer) {
    let masked = masking.mask(call.arguments)
    let found = server.signals(of: call, masked, usual: usual[exchange.agent.grant.id, call.name])
    let signals = masked.count > 0 ? masking.mask(found) : found
    let kept = masking.kept(masked.arguments, server.configuration.arguments)
    take(
      Arrival(
        exchange, call, masked: masked, kept: kept, signals: signals, server: server, at: surroundings.now()))
  }

  private func take(_ arrival: Arrival) {
    if let state = arrival.call.requestState { return goOn(arrival, state: state) }
    let judged = judge(arrival)
    if case .deny(let denial) = judged.judgement.verdict { return refuse(arrival, Refusal(denial), judged) }
    if let problem = arrival.server.unready { return refuse(arrival, .unready(arrival.server.name, problem), judged) }
    if let question = question(equalTo: judged.digest, at: arrival.at) {
      return question.isOpen ? join(arrival, question, round: 0) : spend(question, by: arrival, judged)
    }
    // The question and its end are recorded: that they are told now is nothing new.
    if let refusal = questions.unheard.take(judged.digest, at: arrival.at) {
      return arrival.answer(.ended(refusal.call, refusal.ending))
    }
    guard underWay.hasRoom(for: arrival.agent.grant.id) else { return refuse(arrival, .tooManyCalls, judged) }
    reserve(arrival, judged)
  }

  /// What the rules say of a call, and what a yes to it would be bound to.
  func judge(_ arrival: Arrival) -> Judged {
    let grant = arrival.agent.grant.id
    let risk = arrival.server.risk(of: arrival.call.name, arrival.signals)
    return Judged(
      judgement: arrival.server.judge(
        arrival.call, shown: arrival.kept, risk: CallRisk(risk, arrival.signals), suspended: grants.isSuspended(grant),
        lockdown: lockdown != nil, at: arrival.at),
      risk: risk,
      digest: arrival.server.digest(
        of: arrival.call.name, params: arrival.paramsHash, grant: grant, key: masking.key, at: arrival.at))
  }

  /// One that is over may hide another: a yes that is good again, the question that took its place meanwhile.
  private func question(equalTo digest: CallDigest, at now: Int64) -> Question? {
    guard let question = questions.question(for: digest) else { return nil }
    guard question.isOver(at: now) else { return question }
    performDue(at: now)
    return questions.question(for: digest)
  }

  /// Takes room in all limits that apply, before anybody is asked.
  private func reserve(_ arrival: Arrival, _ judged: Judged) {
    let uses = judged.judgement.bookings
    switch counters.book(uses, keys: arrival.scopeKeys, at: arrival.at) {
    case .full(let full) where arrival.server.rules.mode == .observe:
      send(arrival, judged.observing(full.denial), .none)
    case .full(let full):
      refuse(arrival, Refusal(full), judged)
    case .booked(let bookings):
      let reservation = Reservation(uses: uses, bookings: bookings)
      switch judged.judgement.verdict {
      case .hold(let demand): ask(arrival, judged, Demand(demand), reservation)
      case .allow, .deny: send(arrival, judged, reservation)
      }
    }
  }

  /// Records a call that nothing stands against, then sends it.
  private func send(_ arrival: Arrival, _ judged: Judged, _ reservation: Reservation) {
    let decided = record(arrival, judged, takeID(), .allow, bookings: reservation.records)
    let passage = Passage(arrival: arrival, decided: decided, reservation: reservation)
    journal.stage(entry(decided, arrival.kept)) { [self] error in
      if let error {
        counters.giveBack(reservation.bookings, at: surroundings.now())
        return arrival.answer(.unrecorded(error.description))
      }
      forward(passage)
    }
  }
}
