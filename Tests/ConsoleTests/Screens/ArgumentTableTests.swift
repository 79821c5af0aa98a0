import Feed
import MCP
import Testing

@testable import Console

/// The arguments on a call's own page, however long they are.
@Suite struct ArgumentTableTests {
  /// A held call with these arguments, and a room in which its page is open.
  private func room(_ arguments: JSON) -> Room {
    let call = held(
      decided(4300, "shop-bot", "send_email", .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000,
      arguments: arguments)
    var room = Room(holds: [call], recent: [])
    room.press("\r")
    return room
  }

  private let letter = (0..<90_000).map { "line\($0)" }.joined(separator: " ") + " the end"

  @Test func theEndOfAMegabyteIsOneKeyAway() {
    var room = room(["to": "ana@example.org", "body": .string(letter), "copies": 2])
    #expect(room.text.contains("ARGUMENTS 3 of 3"))
    #expect(room.message.contains("more lines, PgDn"))
    room.press("G")
    #expect(room.text.contains("line89999 the end\""))
    #expect(room.text.contains("copies           2"))
    room.press("k")
    #expect(room.message.contains("1 more line, PgDn"))
  }

  @Test func aLineFarDownIsFound() {
    var room = room(["body": .string(letter)])
    room.press("/line77777\r")
    #expect(room.text.contains("line77777"))
  }

  @Test func aLongValueHasBeenSeenOnceAllItsLinesHaveBeenOnTheScreen() {
    var room = room(["body": .string(String(repeating: "walnut lamp ", count: 500))])
    let isWhole = { (room: Room) in room.model.sightings.isWhole(CallID(rawValue: 4300), digest: "digest-4300") }
    for _ in 0..<30 where !isWhole(room) { room.press(.pageDown) }
    #expect(isWhole(room))
    var jumper = self.room(["body": .string(String(repeating: "walnut lamp ", count: 500))])
    jumper.press("G")
    #expect(!isWhole(jumper), "what lies between was not on the screen")
  }

  @Test func anyOfItsLinesAreThoseOfTheWhole() {
    let sheet = CallSheet(
      HeldEntry(
        held(
          decided(1, "a", "t", .hold), at: 0, expiresAt: 1,
          arguments: [
            "short": 1, "text": .string(String(repeating: "walnut lamp on a linen table ", count: 40)), "empty": "",
            String(repeating: "long_name_", count: 12): .string(String(repeating: "linen ", count: 40)),
            "a_name_that_is_longer_than_its_column": 7,
            "list": .array((0..<60).map { .number(JSONNumber($0)) }), "hidden": "a\u{202E}b", "last": true,
          ]), isComplete: true))
    let table = ArgumentTable(sheet, glyphs: .unicode, columns: 80)
    let layout = ArgumentLayout(
      sheet.list, glyphs: .unicode, end: 80, indent: 2, least: 19, isAligned: true, keepsNames: true)
    let whole = layout.lay(sheet.list, packed: false).lines.map(\.text)
    #expect(table.count == whole.count)
    for start in 0...whole.count {
      for length in [1, 3, 20] {
        #expect(table[start..<(start + length)].map(\.text) == Array(whole[start...].prefix(length)))
      }
    }
  }
}
