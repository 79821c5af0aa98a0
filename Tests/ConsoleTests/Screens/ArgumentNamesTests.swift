import Feed
import MCP
import Testing

@testable import Console

/// An argument whose name is cut is not shown.
@Suite struct ArgumentNamesTests {
  private static let call = held(
    decided(4300, "shop-bot", "send_email", .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000,
    arguments: ["recipient_addresses_to_notify": "a", "recipient_addresses_to_delete_forever": "b", "copies": 2])

  @Test(arguments: [(80, 24), (120, 40)])
  func theWholeCallIsOpenedFirstAndHasTheNamesWhole(columns: Int, rows: Int) {
    var room = Room(columns: columns, rows: rows, holds: [Self.call], recent: [])
    room.wait(300)
    #expect(room.text.contains("1 of 3"))
    #expect(!room.model.sightings.last.isWhole)
    room.press("a")
    #expect(room.decisions.isEmpty)
    #expect(room.text.contains("ARGUMENTS 3 of 3"))
    #expect(room.text.contains("\n  recipient_addresses_to_notify\n"))
    #expect(room.text.contains("\n  recipient_addresses_to_delete_forever\n"))
    room.wait(300)
    room.press("a")
    #expect(room.decisions == ["#4300 approve digest-4300"])
  }

  @Test func aShortArgumentWithACutNameSharesNoLine() {
    let list = [
      Argument(key: "twenty_letters_names", value: 1, isChanged: false, isFlagged: false),
      Argument(key: "width", value: 2, isChanged: false, isFlagged: false),
    ]
    let layout = ArgumentLayout(list, glyphs: .unicode, end: 24, indent: 2, least: 12, isAligned: false)
    let laid = layout.lay(list, packed: true)
    #expect(laid.cut == 1 && laid.ends == [2])
  }

  @Test func whatIsGoneSinceTheLastYesIsNoArgument() {
    let yes = LastYes(
      call: CallID(rawValue: 4125), ts: Pictures.now - 60_000, by: "ana", arguments: ["to": "ana", "cc": "ben"])
    let call = held(
      decided(4300, "shop-bot", "send_email", .hold), at: Pictures.now, expiresAt: Pictures.now + 60_000,
      arguments: ["to": "ana"], lastYes: yes)
    let room = Room(holds: [call], recent: [])
    #expect(room.text.contains("gone"))
    #expect(room.text.contains("its argument shown"))
    #expect(Room(columns: 120, rows: 40, holds: [call], recent: []).text.contains("ARGUMENTS  1 of 1"))
  }
}
