import Feed
import MCP
import Testing

@testable import Console

/// What of a text has been on the screen.
@Suite struct SeenLinesTests {
  @Test func onlyWhatFollowsOnWithoutAHoleCounts() {
    var seen = SeenLines()
    seen.note(0..<10, of: "a")
    seen.note(9..<20, of: "a")
    seen.note(25..<30, of: "a")
    #expect(seen.count(of: "a") == 20)
    seen.note(20..<25, of: "a")
    #expect(seen.count(of: "a") == 25)
  }

  @Test func anotherTextBeginsAnew() {
    var seen = SeenLines()
    seen.note(0..<10, of: "a")
    #expect(seen.count(of: "b") == 0)
    seen.note(5..<10, of: "b")
    #expect(seen.count(of: "b") == 0 && seen.count(of: "a") == 0)
  }

  @Test func linesOfACallsPageAreOtherLinesInAnotherWidth() {
    var long = DecidingTests.mild
    long.arguments = ["body": .string(String(repeating: "word ", count: 2_000))]
    var room = Room(columns: 60, rows: 24, holds: [long])
    room.wait(300)
    room.press("\r")
    room.wait(300)
    for _ in 0..<6 { room.press(.pageDown) }
    room.size = Size(columns: 200, rows: 24)
    room.give(.resize(room.size))
    room.write()
    #expect(room.text.contains("word word"), "the text is still in sight")
    room.press("a")
    #expect(room.message.contains("not all of it was shown"))
    #expect(room.decisions.isEmpty)
  }
}
