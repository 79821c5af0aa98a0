import Feed
import MCP
import Testing

@testable import Console

/// The target pictures: whole frames, as files.
@Suite struct FramesTests {
  @Test func liveOnASmallScreen() {
    var room = Room()
    room.press("N")
    room.wait(300)
    expect(room, "live-80x24")
  }

  @Test func liveWithThePaneBesideTheFeed() {
    var room = Room(columns: 120, rows: 40)
    room.press("N")
    room.wait(300)
    expect(room, "live-120x40")
  }

  @Test func liveOnAHugeScreen() {
    var room = Room(columns: 200, rows: 60)
    room.press("N")
    room.wait(300)
    expect(room, "live-200x60")
  }

  @Test func liveInASCII() {
    var room = Room(glyphs: .ascii)
    room.press("N")
    room.wait(300)
    expect(room, "live-ascii-80x24")
  }

  @Test func nobodyWaits() {
    expect(Room(holds: []), "live-nobody-waits-80x24")
  }

  @Test func theWholeCallAtTheSecondKey() {
    var room = Room(holds: Pictures.holds + [Pictures.hostile])
    room.press("N\r")
    room.wait(300)
    room.press("a")
    expect(room, "call-80x24")
  }

  @Test func aFinishedCall() {
    var room = Room()
    room.press("\t")
    room.press(.tab)
    room.press("kkk\r")
    expect(room, "call-finished-80x24")
  }

  @Test func rulesWhereLooseningAsks() {
    var room = Room()
    room.preview = RulePreview(
      looked: 200, calls: [1, 2, 3].map { CallID(rawValue: $0) }, loosens: true)
    room.press("2jjja\r")
    expect(room, "rules-80x24")
  }

  @Test func help() {
    var room = Room()
    room.press("?")
    expect(room, "help-80x24")
  }

  @Test func aReasonIsTypedWhileOneCallIsSentAndOneHasEnded() {
    var room = Room(holds: Pictures.holds + [DecidingTests.mild])
    room.wait(300)
    room.press("NN")
    room.wait(300)
    room.press("ay")
    room.happen(.callResolved(resolved(4110, .expired)))
    room.press("N")
    room.wait(300)
    room.press("dnot with my money")
    expect(room, "live-refusing-80x24")
  }

  @Test func withoutAGateway() {
    var room = Room()
    room.press(.tab)
    room.give(.connection(.lost(reason: "nothing listens on /run/sluice/gateway.sock")))
    room.wait(12_000)
    expect(room, "no-gateway-80x24")
  }

  @Test func lockdownAndAMarkedFilteredList() {
    var room = Room(holds: Pictures.holds + [Pictures.hostile])
    room.happen(.lockdownChanged(LockdownChanged(on: true, by: "ana", reason: "a leak", running: 2)))
    room.press(" /risk:high\r")
    expect(room, "lockdown-80x24")
  }

  @Test func readingTheFeedOnAWideScreen() {
    var room = Room(columns: 120, rows: 30)
    room.press(.tab)
    room.press("kkkkk")
    expect(room, "feed-120x30")
  }

  @Test func oneRule() {
    var room = Room()
    room.press("2jjj\r")
    expect(room, "rule-80x24")
  }

  @Test func everySignalAndItsArgumentOnTheWholeCall() {
    var room = Room(holds: [Pictures.signalled])
    room.press("\r")
    room.wait(300)
    room.press("a")
    expect(room, "signals-80x24")
  }

  @Test func everySignalBesideTheFeed() {
    var room = Room(columns: 120, rows: 40, holds: [Pictures.signalled])
    room.wait(300)
    expect(room, "signals-120x40")
  }

  @Test func hostileTextOnAWideScreen() {
    var room = Room(columns: 120, rows: 40, holds: [Pictures.hostile])
    room.wait(300)
    expect(room, "hostile-120x40")
  }
}
