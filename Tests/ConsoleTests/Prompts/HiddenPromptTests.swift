import Feed
import Testing

@testable import Console

/// A prompt that the screen has no room for.
@Suite struct HiddenPromptTests {
  private func resize(_ room: inout Room, _ columns: Int, _ rows: Int) {
    room.size = Size(columns: columns, rows: rows)
    room.give(.resize(room.size))
    room.write()
  }

  @Test func takesNoKeyUntilItWasLookedAtAnew() {
    var room = Room(holds: [DecidingTests.grave])
    room.wait(300)
    room.press("a")
    resize(&room, 40, 10)
    room.press("y")
    #expect(room.decisions.isEmpty)
    resize(&room, 80, 24)
    room.press("y")
    #expect(room.decisions.isEmpty)
    #expect(room.message.contains("for design-bot?"))
    room.wait(300)
    room.press("y")
    #expect(room.decisions == ["#4301 approve digest-4301"])
  }

  @Test func isLeftByEscAllTheSame() {
    var room = Room(holds: [DecidingTests.grave])
    room.wait(300)
    room.press("a")
    resize(&room, 40, 10)
    room.press(.escape)
    #expect(room.model.prompt == nil && room.decisions.isEmpty)
  }
}
