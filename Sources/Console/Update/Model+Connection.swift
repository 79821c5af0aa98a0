import Feed
import MCP

extension Model {
  /// How many calls a start reads from the past: what a tall terminal shows, twice. More would only hold the first
  /// picture up.
  static let recentLimit = 100

  mutating func take(_ connection: Connection) {
    switch connection {
    case .connecting:
      if !link.isGone { link.state = .connecting }
    case .open:
      requests.forgetAll()
      ask(Hello(version: FeedLine.version, client: setting.client, attends: true), for: .hello)
    case .lost(let reason):
      lose(reason)
    }
  }

  private mutating func lose(_ reason: String) {
    if !link.isGone {
      link.state = .gone(since: now)
      let sending = held.entries.filter { $0.sending != nil }.map(\.id.description)
      let doubt = sending.isEmpty ? "" : "; whether \(sending.joined(separator: ", ")) was taken will show"
      say("no gateway: \(reason)\(doubt)", .alarm)
    }
    requests.forgetAll()
    held.clearSending()
    held.forgetAsking()
    rules.askedAt = nil
  }

  /// Sends a command and notes what its answer will be about.
  @discardableResult
  mutating func ask(_ command: some FeedCommand, for purpose: Requests.Purpose) -> Int {
    let number = requests.note(purpose)
    perform(.send(.command(command, id: .number(JSONNumber(number)))))
    return number
  }

  /// The gateway has said who it is: ask for what is now. What happened since the last event that was seen is replayed
  /// if it is little; else the newest calls are read.
  mutating func greet(_ welcome: Welcome) {
    guard welcome.version == FeedLine.version else {
      say("the gateway speaks version \(welcome.version) of the event socket, this console 1: update one", .alarm)
      return
    }
    let goesOn = link.welcome.map(welcome.goesOn) ?? false
    let missed = welcome.seq - link.lastSeq
    link.welcome = welcome
    link.lockdown = welcome.lockdown
    link.operators = welcome.operators
    if link.isGone { say("connected again") }
    link.state = .connecting
    if !goesOn { forgetCalls() }
    ask(ListHolds(), for: .holds)
    if !goesOn || link.lastSeq == 0 || missed < 0 || missed > FeedList.limit {
      link.lastSeq = 0
      refreshPages()
      ask(ListRecent(limit: Self.recentLimit), for: .recent)
    }
    askForRules()
  }

  /// Another ledger counts its calls anew: the numbers that are known here are those of other calls.
  private mutating func forgetCalls() {
    held = HeldList()
    unplaced = [:]
    marks = []
    sightings = Sightings()
    pages.removeAll { if case .call = $0 { true } else { false } }
  }

  /// Once both lists are there, the events go on from the older of them.
  mutating func subscribeWhenReady(seq: Int) {
    link.lastSeq = link.lastSeq == 0 ? seq : min(link.lastSeq, seq)
    guard !requests.contains(.holds), !requests.contains(.recent) else { return }
    ask(Subscribe(since: link.lastSeq), for: .subscribe)
  }

  mutating func askForRules() {
    guard link.welcome != nil, !requests.contains(.rules) else { return }
    rules.askedAt = now
    ask(ListRules(), for: .rules)
  }

  /// Asks for what the screen should show and the console doesn't know yet, or not lately.
  mutating func askForDetails() {
    guard link.carries else { return }
    if let entry = held.selectedEntry, entry.isOpen, isStale(entry.askedAt), !requests.contains(.call(entry.id)) {
      held[entry.id]?.askedAt = now
      ask(ShowCall(id: entry.id), for: .call(entry.id))
    }
    if case .call(let view)? = pages.last, view.answer == nil, view.problem == nil, !requests.contains(.call(view.id)) {
      ask(ShowCall(id: view.id), for: .call(view.id))
    }
    askForReasons()
    if screen == .rules, isStale(rules.askedAt) { askForRules() }
  }

  /// Why a call was held that has ended since is told by its records alone.
  private mutating func askForReasons() {
    guard case .call(let view)? = pages.last, view.reasons == nil, view.answer?.row.resolved != nil,
      held[view.id] == nil, !requests.contains(.records(view.id))
    else { return }
    ask(ShowRecords(id: view.id), for: .records(view.id))
  }

  /// Counts in answers grow old.
  private func isStale(_ moment: Int64?) -> Bool { moment.map { now - $0 >= 5_000 } ?? true }
}
