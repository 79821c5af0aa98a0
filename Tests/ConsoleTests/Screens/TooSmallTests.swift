import Testing

@testable import Console

/// A screen on which nothing fits.
@Suite struct TooSmallTests {
  private func room() -> Room {
    var room = Room()
    room.wait(300)
    room.size = Size(columns: 40, rows: 10)
    room.give(.resize(room.size))
    room.write()
    return room
  }

  @Test func theSmallestThatFitsSaysHowMuchOfACallIsMissing() {
    var room = Room(columns: 60, rows: 16, holds: [Pictures.holds[3]])
    room.wait(300)
    #expect(room.lines[3].contains("of 6 shown, a opens"))
  }

  @Test func saysWhatItNeeds() {
    #expect(room().text.hasPrefix("Sluice needs 60 columns and 16 rows;"))
  }

  @Test func nothingCanBeDecidedOnIt() {
    var room = room()
    room.press("dno\r")
    room.press("2d")
    #expect(room.sent.isEmpty)
    #expect(room.model.prompt == nil)
  }

  @Test func leavingAsksInSight() {
    var room = room()
    room.press("q")
    #expect(room.text.contains("4 calls wait for somebody. Leave? y yes"))
    room.press("y")
    #expect(room.effects.contains(.quit))
  }
}
