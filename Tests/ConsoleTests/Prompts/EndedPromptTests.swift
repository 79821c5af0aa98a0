import Feed
import MCP
import Testing

@testable import Console

/// A prompt that ends by itself doesn't vanish under the fingers of who answers it.
@Suite struct EndedPromptTests {
  /// A call that one key approves.
  private func mild(_ id: Int) -> HeldCall {
    held(
      decided(id, "shop-bot", "send_email", .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000,
      arguments: ["to": "ana@example.org"])
  }

  @Test func noLetterOfAReasonIsAKey() {
    var room = Room(holds: [mild(1), mild(2)])
    room.wait(300)
    room.press("dnot now, ")
    room.happen(.callResolved(resolved(1, .expired)))
    for letter in "please ask me again later".unicodeScalars {
      room.press(.char(letter))
      room.wait(200)
    }
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("#1 expired while you typed: nothing was sent"))
    #expect(room.message.hasSuffix("Enter goes on"))
    room.press("\r")
    #expect(room.model.prompt == nil && room.decisions.isEmpty)
    #expect(room.message.contains("#1 expired while you typed: nothing was sent"))
    room.press("a")
    #expect(room.decisions == ["#2 approve digest-2"])
  }

  @Test func whoIsTooLateWithTheSecondKeyIsToldSo() {
    var room = Room(holds: [DecidingTests.grave])
    room.wait(300)
    room.press("a")
    room.happen(.callResolved(resolved(4301, .approved, by: "root")))
    room.wait(150)
    #expect(room.message.contains("#4301: root approved 0 s ago: nothing was sent"))
    room.press("y")
    #expect(room.model.prompt == nil && room.decisions.isEmpty)
    #expect(room.message.contains("#4301: root approved 0 s ago: nothing was sent"))
  }

  @Test func theKeyThatLeavesAnEndedQuestionDoesNothingElse() {
    var room = Room(holds: [DecidingTests.grave, mild(4302)])
    room.wait(300)
    room.press("a")
    room.happen(.callResolved(resolved(4301, .withdrawn)))
    room.wait(2_500)
    room.wait(300)
    #expect(room.model.held.selected == CallID(rawValue: 4302))
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("#4301 withdrawn while you looked: nothing was sent"))
    room.press("a")
    #expect(room.decisions == ["#4302 approve digest-4302"])
  }

  @Test func keysFromBeforeTheFrameThatSaysItHasEndedLeaveItWhereItIs() {
    var room = Room(holds: [DecidingTests.grave, mild(4302)])
    room.wait(300)
    room.press("a")
    room.happen(.callResolved(resolved(4301, .expired)))
    room.give(.key(.char("y")))
    room.give(.key(.char("a")))
    room.write()
    #expect(room.model.prompt != nil && room.decisions.isEmpty)
    room.press("y")
    #expect(room.model.prompt == nil && room.decisions.isEmpty)
  }

  @Test func neitherMouseNorPasteGetsPastIt() {
    var room = Room(holds: [mild(1), mild(2)])
    room.wait(300)
    room.press("dno")
    room.happen(.callResolved(resolved(1, .expired)))
    room.write()
    room.give(.mouse(MouseEvent(.press, at: Place(row: 0, column: 18))))
    room.give(.paste("a\ra"))
    room.write()
    #expect(room.model.screen == .live && room.decisions.isEmpty)
    #expect(room.message.contains("nothing was sent"))
  }

  @Test(arguments: [60, 80])
  func whatBecameOfItIsNeverCut(columns: Int) {
    var room = Room(columns: columns, rows: 24, holds: [mild(1)])
    room.wait(300)
    room.press("dno")
    room.happen(.callResolved(resolved(1, .approved, by: "somebody-with-a-long-name")))
    room.wait(0)
    #expect(room.message.contains("#1: somebody-wi… approved 0 s ago: nothing was sent"))
  }

  @Test func aReasonIsKeptWhenTheConnectionIsLost() {
    var room = Room(holds: [mild(1)])
    room.wait(300)
    room.press("dnot fac")
    room.give(.connection(.lost(reason: "closed")))
    room.write()
    #expect(room.message.contains("the connection was lost: nothing was sent"))
    room.give(.connection(.open))
    room.wait(300)
    room.press("aaa\r")
    #expect(room.model.prompt == nil && room.decisions.isEmpty)
    room.press("d")
    #expect(room.message.contains("reason: not fac"))
  }

  @Test func aSecondKeyAfterTheConnectionWasLostIsTakenForNothing() {
    var room = Room(holds: [DecidingTests.grave])
    room.wait(300)
    room.press("a")
    room.give(.connection(.lost(reason: "closed")))
    room.give(.connection(.open))
    room.wait(300)
    room.press("y")
    #expect(room.model.prompt == nil && room.decisions.isEmpty)
    #expect(room.message.contains("the connection was lost: nothing was sent"))
  }

  @Test func aFilterIsTypedOnWithoutAConnection() {
    var room = Room()
    room.press("/lin")
    room.give(.connection(.lost(reason: "closed")))
    room.write()
    room.press("en\r")
    #expect(room.model.filter.text == "linen")
  }

  @Test func escInAReasonSaysThatNothingWasSent() {
    var room = Room(holds: [mild(1)])
    room.wait(300)
    room.press("dno\u{1B}")
    #expect(room.message.contains("no: nothing was sent"))
    #expect(room.decisions.isEmpty)
  }
}
