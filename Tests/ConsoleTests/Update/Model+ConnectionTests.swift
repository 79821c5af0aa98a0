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

  private func event(_ seq: Int) -> Event {
    Event(seq: seq, ts: Pictures.now, body: .serverUp(ServerUp(server: "runware", tools: [])))
  }
}
