import Feed
import MCP
import Testing

@testable import Console

/// What the pane says of a call whose question has ended.
@Suite struct EndedPaneTests {
  private func room(columns: Int, rows: Int) -> Room {
    let row = CallRow(
      ts: Pictures.now - 60_000, decided: decided(4205, "shop-bot", "send_email", .hold, because: "to is set"),
      resolved: resolved(4205, .withdrawn, reason: "the gateway ended"), arguments: ["to": "ana"])
    var room = Room(columns: columns, rows: rows, holds: [Pictures.holds[3]], recent: [row])
    room.press(.tab)
    return room
  }

  @Test func howItEndedIsNotWhyItWasHeld() {
    let text = room(columns: 80, rows: 24).text
    #expect(text.contains("  why             to is set\n"))
    #expect(text.contains("  outcome         withdrawn \"the gateway ended\"\n"))
  }

  @Test func besideTheFeedEachHasItsHeading() throws {
    let text = room(columns: 120, rows: 40).text
    let ending = try #require(text.firstRange(of: "\"the gateway ended\""))
    let heading = try #require(text.firstRange(of: "WHY HELD"))
    let why = try #require(text.firstRange(of: "to is set"))
    #expect(ending.upperBound < heading.lowerBound && heading.upperBound < why.lowerBound)
  }
}
