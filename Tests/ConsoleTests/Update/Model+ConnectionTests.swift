import Feed
import MCP
import Testing

@testable import Console

/// It never lies about being live.
@Suite struct ConnectionTests {
  private func title(_ room: Room) -> String { String(room.lines[0]) }

  @Test func beforeTheGatewayHasAnsweredItIsConnecting() {
    let model = Model(setting: Setting(client: "test"), now: Pictures.now)
    #expect(model.render(size: Size(columns: 80, rows: 24)).text.contains("◌ CONNECTING"))
  }

  @Test func onceEverythingIsReadItIsLive() {
    #expect(title(Room()).hasSuffix("● LIVE"))
  }

  @Test func whatHappenedMeanwhileIsReplayed() {
    var room = Room()
    room.give(.connection(.lost(reason: "closed")))
    room.seq += 100
    room.give(.connection(.open))
    #expect(title(room).hasSuffix("↻ REPLAY 0 %"))
    for seq in 901...962 { room.give(.arrival(.event(event(seq)))) }
    #expect(title(room).hasSuffix("↻ REPLAY 62 %"))
    for seq in 963...1000 { room.give(.arrival(.event(event(seq)))) }
    #expect(title(room).hasSuffix("● LIVE"))
  }

  @Test func aGatewayThatWasStartedAgainGoesOnInTheSameLedger() {
    var room = Room()
    room.happen(.lockdownChanged(LockdownChanged(on: true, by: "ana", reason: nil, running: 0)))
    let rows = room.model.feed.rows.count
    room.give(.connection(.lost(reason: "closed")))
    room.pid = 43
    room.seq += 1
    room.give(.connection(.open))
    room.give(.arrival(.event(event(902))))
    #expect(title(room).hasSuffix("● LIVE"))
    #expect(room.model.feed.rows.count == rows + 1)
    #expect(room.model.feed.rows.contains { $0.id == .event(901) })
  }

  @Test func aGatewayWithAnotherLedgerBeginsAnew() {
    var room = Room()
    room.happen(.lockdownChanged(LockdownChanged(on: true, by: "ana", reason: nil, running: 0)))
    room.give(.connection(.lost(reason: "closed")))
    room.ledger = "k2"
    room.seq = 950
    room.give(.connection(.open))
    #expect(title(room).hasSuffix("● LIVE"))
    #expect(!room.model.feed.rows.contains { $0.id == .event(901) })
  }

  @Test func withoutAGatewayTheTimeSinceIsCounted() {
    var room = Room()
    room.give(.connection(.lost(reason: "closed")))
    room.wait(12_000)
    #expect(title(room).hasSuffix("✕ NO GATEWAY 0:12"))
    room.give(.connection(.connecting))
    #expect(title(room).hasSuffix("✕ NO GATEWAY 0:12"))
  }

  @Test func missedEventsAreAGapUntilTheListIsRightAgain() {
    var room = Room()
    let line = FeedLine.notice(GapNotice(from: 901, to: 1212))
    if let gap = try? Arrival(line) { _ = room.model.update(.arrival(gap), at: room.now) }
    #expect(title(room).hasSuffix("≠ GAP 312"))
  }

  @Test func afterAGapRowsLearnHowTheyEnded() {
    var room = Room()
    let index = room.recent.firstIndex { $0.outcome == nil }!
    let id = room.recent[index].decided.call
    room.recent[index].completed = completed(id.rawValue, 12)
    room.give(.arrival(.gap(GapNotice(from: 901, to: 910))))
    #expect(room.model.feed[.call(id)]?.outcome == .done)
    #expect(title(room).hasSuffix("● LIVE"))
  }

  @Test func aHeldCallThatEndedInAGapIsInTheFeed() {
    var room = Room(recent: [])
    let call = room.holds.removeLast()
    room.recent = [
      CallRow(ts: call.ts, decided: call.decided, resolved: resolved(4127, .expired), arguments: call.arguments)
    ]
    room.give(.arrival(.gap(GapNotice(from: 901, to: 910))))
    #expect(room.model.held.openCount == 3)
    #expect(room.model.feed.rows.last?.outcome == .expired)
  }

  @Test func eventsThatCameTwiceCountOnce() {
    var room = Room()
    let before = room.model.feed.rows.count
    let twice = event(905)
    room.give(.arrival(.event(twice)))
    room.give(.arrival(.event(twice)))
    #expect(room.model.feed.rows.count == before + 1)
  }

  @Test func aPingIsAnsweredBecauseSomebodyIsHere() {
    var room = Room()
    let effects = room.model.update(.arrival(.request(id: .string("p"), method: "ping")), at: room.now)
    #expect(effects == [.send(.answer(Done(seq: 900), id: .string("p")))])
  }

  @Test func aHeldCallThatEndedWhileAwayIsInTheFeedAndWaitsNoMore() {
    var room = Room()
    room.give(.connection(.lost(reason: "closed")))
    room.holds.removeLast()
    room.seq = 901
    room.give(.connection(.open))
    let body = Event.Body.callResolved(resolved(4127, .expired))
    room.give(.arrival(.event(Event(seq: 901, ts: room.now, body: body))))
    #expect(room.model.held.openCount == 3)
    #expect(room.model.feed.rows.last?.outcome == .expired)
  }

  @Test func aCallThatWasHeldWhileAwayEndsLikeAnyOther() {
    let call = DecidingTests.mild
    var room = Room(holds: [], recent: [])
    room.give(.connection(.lost(reason: "closed")))
    room.holds = [call]
    room.seq = 902
    room.give(.connection(.open))
    let missed: [Event.Body] = [.callDecided(call.decided), .callHeld(call.held)]
    for (place, body) in missed.enumerated() {
      room.give(.arrival(.event(Event(seq: 901 + place, ts: room.now, body: body))))
    }
    #expect(room.model.held.openCount == 1)
    room.happen(.callResolved(resolved(4300, .expired)))
    #expect(room.model.held.openCount == 0)
    #expect(room.model.feed.rows.map(\.outcome) == [.expired])
  }

  @Test func inAnotherLedgerTheSameNumberIsAnotherCall() {
    var room = Room(recent: [])
    room.press("\r")
    room.give(.connection(.lost(reason: "closed")))
    (room.ledger, room.holds, room.seq) = ("k2", [], 1)
    room.give(.connection(.open))
    #expect(room.model.held.isEmpty && room.model.pages.isEmpty)
    room.happen(.callDecided(decided(4127, "clip-bot", "modelSearch")))
    #expect(room.model.feed.rows.map(\.id) == [.call(CallID(rawValue: 4127))])
  }

  @Test func anAnswerThatCanNotBeReadIsNotAskedForAgain() throws {
    var model = Room(holds: []).model
    let asked = model.update(.key(.enter), at: Pictures.now)
    let id = try #require(asked.compactMap(question).first)
    let effects = model.update(.arrival(.result(id: id, .null)), at: Pictures.now)
    #expect(effects.compactMap(question).isEmpty)
    #expect(model.message?.text.hasPrefix("the gateway's answer can't be read") == true)
  }

  @Test func anAnswerFromBeforeACallEndedCountsNoMore() throws {
    var room = Room(holds: [], recent: [])
    room.happen(.callDecided(decided(1, "shop-bot", "send_email")))
    var model = room.model
    let early = try #require(model.update(.key(.enter), at: Pictures.now).compactMap(question).first)
    let event = Event(seq: room.seq + 1, ts: Pictures.now, body: .callCompleted(completed(1, 38)))
    let late = model.update(.arrival(.event(event)), at: Pictures.now).compactMap(question)
    #expect(late.count == 1 && late.first != early)
  }

  @Test func norDoesOneFromBeforeAHeldCallChanged() throws {
    let room = Room(holds: [DecidingTests.mild])
    var model = room.model
    let early = try #require(model.update(.tick, at: room.now + 6_000).compactMap(question).first)
    let change = CallChanged(
      call: DecidingTests.mild.decided.call, digest: "new", reasons: [], cause: "rules changed")
    let event = Event(seq: room.seq + 1, ts: room.now, body: .callChanged(change))
    let late = model.update(.arrival(.event(event)), at: room.now + 6_000).compactMap(question)
    #expect(late.count == 1 && late.first != early)
  }

  /// The number under which the gateway is asked about a call.
  private func question(_ effect: Effect) -> RequestID? {
    guard case .send(.request(let id, ShowCall.method, _)) = effect else { return nil }
    return id
  }

  private func event(_ seq: Int) -> Event {
    Event(seq: seq, ts: Pictures.now, body: .serverUp(ServerUp(server: "runware", tools: [])))
  }
}
