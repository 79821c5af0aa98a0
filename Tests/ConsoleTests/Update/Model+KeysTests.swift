import Feed
import MCP
import Testing

@testable import Console

/// Lists don't jump.
@Suite struct KeysTests {
  private func call(_ id: Int, at offset: Int64 = 0) -> HeldCall {
    held(
      decided(id, "shop-bot", "send_email", .hold), at: Pictures.now + offset, expiresAt: Pictures.now + 600_000,
      arguments: ["to": "ana@example.org", "n": .number(JSONNumber(id))])
  }

  @Test func aNewHoldNeverMovesTheCursor() {
    var room = Room(holds: [call(1), call(2)])
    room.press("j")
    for id in 3..<20 { room.hold(call(id, at: Int64(id))) }
    #expect(room.model.held.selected == CallID(rawValue: 2))
  }

  @Test func anEndedCallStaysAsAGhostForTwoSecondsThenTheNextIsSelected() {
    var room = Room(holds: [call(1), call(2)])
    room.wait(300)
    room.happen(.callResolved(resolved(1, .expired)))
    #expect(room.text.contains("✗ expired"))
    room.wait(1_900)
    #expect(room.model.held.selected == CallID(rawValue: 1))
    room.wait(200)
    #expect(room.model.held.selected == CallID(rawValue: 2))
  }

  @Test func aKeyOnAGhostOnlyLetsItGo() {
    var room = Room(holds: [call(1), call(2)])
    room.wait(300)
    room.press("j")
    room.wait(300)
    room.press("k")
    room.happen(.callResolved(resolved(1, .approved, by: "ben")))
    room.write()
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("#1 is approved already: nothing was sent"))
    #expect(room.model.held.selected == CallID(rawValue: 2))
  }

  @Test func theCallThatComesUnderTheCursorByItselfMustBeLookedAtAnew() {
    var room = Room(holds: [call(1), call(2)])
    room.press("j")
    room.wait(1_000)
    room.press("k")
    room.wait(1_000)
    room.happen(.callResolved(resolved(1, .expired)))
    room.write()
    room.now += 2_000
    room.give(.tick)
    room.write()
    room.press("a")
    #expect(room.decisions.isEmpty)
    room.wait(300)
    room.press("a")
    #expect(room.decisions == ["#2 approve digest-2"])
  }

  @Test func movingBackToASeenCallNeedsNoNewWait() {
    var room = Room(holds: [call(1), call(2)])
    room.wait(300)
    room.press("j")
    room.press("k")
    room.press("a")
    #expect(room.decisions == ["#1 approve digest-1"])
  }

  /// Calls come and go a hundred times a second while somebody presses keys: each key decides the call whose pane was
  /// on the screen, or none.
  @Test(arguments: 0..<6)
  func rowsThatMoveNeverChangeWhichCallAKeyDecides(seed: UInt64) {
    var dice = Dice(seed: seed)
    var room = Room(holds: (1...4).map { call($0) })
    var next = 5
    for _ in 0..<300 {
      room.now += 10
      if Bool.random(using: &dice) {
        room.hold(call(next, at: Int64(next)))
        next += 1
      } else if let gone = room.model.held.open.randomElement(using: &dice) {
        room.happen(.callResolved(resolved(gone.id.rawValue, .expired)))
        room.holds.removeAll { $0.decided.call == gone.id }
      }
      if Int.random(in: 0..<3, using: &dice) == 0 { room.write() }
      let shown = room.model.sightings.last
      let before = room.decisions.count
      let keys: [Unicode.Scalar] = ["a", "j", "k", "a", "a"]
      room.give(.key(.char(keys.randomElement(using: &dice) ?? "a")))
      for decision in room.decisions.dropFirst(before) {
        #expect(decision == "#\(shown.call?.rawValue ?? 0) approve \(shown.digest ?? "")")
      }
    }
  }

  @Test func promptsWorkAlsoWhileNobodyWaits() {
    var room = Room(holds: [])
    room.press("/linen\r")
    #expect(room.model.filter.text == "linen")
  }

  @Test func whoReadsTheFeedIsNotPulledToANewHold() {
    var room = Room(holds: [])
    room.press("kk")
    let cursor = room.model.feed.cursor
    room.hold(call(1))
    #expect(room.model.focus == .feed && room.model.feed.cursor == cursor)
    room.wait(300)
    room.press("a")
    #expect(room.decisions.isEmpty)
  }

  @Test func backAmongTheHeldCallsTheFeedFollowsAgain() {
    var room = Room()
    room.press(.tab)
    room.press("kkk")
    #expect(room.model.feed.cursor != nil)
    room.press(.tab)
    #expect(room.model.feed.cursor == nil)
  }

  @Test func aFrozenPictureIsSaidInTheTitle() {
    var room = Room()
    room.press("p")
    let before = room.model.feed.window(height: 5)
    room.happen(.serverUp(ServerUp(server: "runware", tools: [])))
    #expect(room.lines[0].contains("FROZEN"))
    #expect(room.model.feed.window(height: 5) == before)
    room.press("p")
    #expect(!room.lines[0].contains("FROZEN"))
  }

  @Test func newcomersAreToldWhatToPressUntilTheyHaveDecidedOnce() {
    var room = Room(holds: [call(1), call(2)], hint: "a call waits: a approves, d denies")
    #expect(room.message.contains("a call waits: a approves"))
    room.press("/risk:high\r")
    #expect(room.message.contains("risk:high") && !room.message.contains("a call waits"))
    room.press(.escape)
    #expect(room.message.contains("a call waits: a approves"))
    room.wait(300)
    room.press("a")
    room.wait(10_000)
    #expect(!room.message.contains("a call waits"))
  }

  @Test func qAsksOnceWhileCallsWait() {
    var room = Room()
    room.press("q")
    #expect(!room.effects.contains(.quit))
    #expect(room.message.contains("4 calls wait for somebody. Leave?"))
    room.press("n")
    #expect(!room.effects.contains(.quit))
    room.press("qy")
    #expect(room.effects.contains(.quit))
  }

  @Test func qLeavesAtOnceWhenNobodyWaits() {
    var room = Room(holds: [])
    room.press("q")
    #expect(room.effects.contains(.quit))
  }

  @Test func whileAFilterIsWrongTheOneFromBeforeIsInForce() {
    var room = Room()
    room.press("/outcome:denied\r/")
    room.press(.ctrl("u"))
    room.press("risk")
    #expect(room.model.filter.text == "risk")
    room.press(":")
    #expect(room.model.filter.text == "outcome:denied")
    room.press("high")
    #expect(room.model.filter.text == "risk:high")
  }

  @Test func aFilterThatNothingPassesSaysSo() {
    var room = Room()
    #expect(!room.text.contains("nothing matches this filter"))
    room.press("/tool:nosuchtool\r")
    #expect(room.text.contains("nothing matches this filter"))
    room.press("\u{1B}")
    #expect(!room.text.contains("nothing matches this filter"))
  }

  @Test func escBringsTheFilterFromBeforeBack() {
    var room = Room()
    room.press("/outcome:denied\r")
    let narrowed = room.text
    room.press("/")
    room.press(.ctrl("u"))
    room.press("linen\u{1B}")
    #expect(room.model.filter.text == "outcome:denied")
    #expect(room.text == narrowed)
  }

  @Test func escClearsMarksThenTheFilter() {
    var room = Room()
    room.press("/risk:high\r ")
    #expect(room.model.marks.count == 1)
    room.press("\u{1B}")
    #expect(room.model.marks.isEmpty && !room.model.filter.isEmpty)
    room.press("\u{1B}")
    #expect(room.model.filter.isEmpty)
  }

  @Test func nAndNGoThroughTheHeldCallsFromAnywhere() {
    var room = Room()
    room.press(.tab)
    room.press("n")
    #expect(room.model.held.selected == CallID(rawValue: 4110))
    #expect(room.model.focus == .held)
    room.press("NN")
    #expect(room.model.held.selected == CallID(rawValue: 4127))
  }

  @Test func anApprovalCanNotBeTakenBack() {
    var room = Room()
    room.press("u")
    #expect(room.message.contains("an approval can't be taken back"))
  }

  @Test func controlCLeavesAPromptAndElseIsQ() {
    var room = Room(holds: [])
    room.press(":")
    room.press(.ctrl("c"))
    #expect(room.model.prompt == nil && room.effects.isEmpty)
    room.press(.ctrl("c"))
    #expect(room.effects == [.quit])
  }

  @Test func pasteGoesIntoATextFieldOrNowhere() {
    var room = Room(holds: [call(1)])
    room.wait(300)
    room.give(.paste("a\ny"))
    #expect(room.decisions.isEmpty)
    room.press("d")
    room.give(.paste("not\nfaces\u{1B}[2J"))
    room.write()
    room.press("\r")
    #expect(room.sent.first?.params["reason"]?.string == "not faces[2J")
  }
}
