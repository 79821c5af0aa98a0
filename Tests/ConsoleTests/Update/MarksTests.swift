import Testing

@testable import Console

/// Calls that are marked are decided together.
@Suite struct MarksTests {
  @Test func marksAreDecidedTogetherAndTheLineSaysSo() {
    var room = Room(holds: [DecidingTests.grave, DecidingTests.mild])
    room.wait(300)
    room.press(" ")
    room.wait(300)
    room.press(" a")
    #expect(room.message.contains("▲ HIGH worst of 2: 1 imageInference, 1 send_email?   y yes   Esc no"))
    room.press("\u{1B}d")
    #expect(room.message.contains("Deny 2 marked, worst ▲ HIGH  reason: "))
    room.press("\u{1B}ay")
    #expect(room.decisions.sorted() == ["#4300 approve digest-4300", "#4301 approve digest-4301"])
  }

  @Test func oneMarkIsDecidedAlthoughTheCursorHasMovedOn() {
    var room = Room(holds: [DecidingTests.mild, DecidingTests.grave])
    room.wait(300)
    room.press(" ")
    room.wait(300)
    room.press("a")
    #expect(room.message.contains("▪ MED: send_email") && room.message.contains("for shop-bot?"))
    room.press("y")
    #expect(room.decisions == ["#4300 approve digest-4300"])
  }

  @Test func aMarkThatWasNotSeenLongEnoughStopsTheBatch() {
    var room = Room(holds: [DecidingTests.grave, DecidingTests.mild])
    room.wait(300)
    room.press("  a")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("too early"))
  }
}
