import Feed
import Testing

@testable import Console

/// The mouse selects, scrolls and switches; it never decides.
@Suite struct MouseTests {
  private func press(_ room: inout Room, _ row: Int, _ column: Int) {
    room.give(.mouse(MouseEvent(.press, at: Place(row: row, column: column))))
    room.write()
  }

  @Test func aPressSelectsAHeldCall() {
    var room = Room()
    press(&room, 4, 40)
    #expect(room.model.held.selected == CallID(rawValue: 4119))
  }

  @Test func aPressSelectsARowOfTheFeed() {
    var room = Room()
    press(&room, 14, 40)
    #expect(room.model.focus == .feed)
    #expect(room.lines[14].hasPrefix("▌14:01:52"))
  }

  @Test func aPressOnAScreensNameGoesThere() {
    var room = Room()
    let title = room.lines[0]
    let column = title.distance(from: title.startIndex, to: title.firstRange(of: "2 Rules")!.lowerBound)
    press(&room, 0, column)
    #expect(room.model.screen == .rules)
    press(&room, 8, 10)
    #expect(room.model.rules.cursor?.tool == "imageMasking")
  }

  @Test func theWheelScrollsTheFeedAndItStandsStill() {
    var room = Room()
    room.give(.mouse(MouseEvent(.scrollUp, at: Place(row: 16, column: 5))))
    #expect(room.model.feed.cursor != nil)
    #expect(room.text.contains("newer, G"))
  }

  @Test func itNeverDecides() {
    var room = Room(holds: [DecidingTests.grave])
    room.wait(300)
    room.press("a")
    for row in 0..<24 { for column in stride(from: 0, to: 80, by: 5) { press(&room, row, column) } }
    #expect(room.decisions.isEmpty)
    #expect(room.model.prompt != nil)
  }
}
