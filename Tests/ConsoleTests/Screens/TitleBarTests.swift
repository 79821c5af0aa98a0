import Feed
import Testing

@testable import Console

/// The top row: an alarm is there on every screen that fits anything.
@Suite struct TitleBarTests {
  private func room(_ columns: Int, lockdown: Bool = true, mode: String = "enforce") -> Room {
    var room = Room(columns: columns, rows: 16)
    if lockdown {
      room.happen(.lockdownChanged(LockdownChanged(on: true, by: "root", reason: nil, running: 0)))
    }
    room.model.link.welcome?.mode = mode
    return room
  }

  private func title(_ room: Room) -> String { String(room.lines[0]) }

  @Test(arguments: [
    (60, " LOCKDOWN root   ● LIVE"), (70, " LOCKDOWN root   ● LIVE"),
    (71, " LOCKDOWN root: all calls are denied   ● LIVE"),
    (120, " LOCKDOWN root: all calls are denied    ● LIVE 14:02:04"),
  ])
  func lockdownIsSaidInTheLongestWordsThatFit(columns: Int, words: String) {
    #expect(title(room(columns)).hasSuffix(words))
  }

  @Test(arguments: [(60, " OBSERVE   ● LIVE"), (72, " OBSERVE: nothing is stopped   ● LIVE")])
  func soIsObserving(columns: Int, words: String) {
    #expect(title(room(columns, lockdown: false, mode: "observe")).hasSuffix(words))
  }

  @Test(arguments: [
    (60, " OBSERVE    LOCKDOWN root   ● LIVE"), (80, " OBSERVE: nothing is stopped    LOCKDOWN root   ● LIVE"),
  ])
  func oneAlarmDoesNotDisplaceTheOther(columns: Int, words: String) {
    #expect(title(room(columns, mode: "observe")).hasSuffix(words))
  }

  @Test(arguments: [
    (60, " OBSERVE "), (70, " OBSERVE runware "), (80, " OBSERVE runware: nothing is stopped there "),
  ])
  func whereOnlySomeServersAreObservedTheyAreNamed(columns: Int, words: String) {
    var room = room(columns, lockdown: columns == 60, mode: "mixed")
    room.model.rules.servers[0].mode = "observe"
    #expect(title(room).contains(words))
  }

  @Test func theAlarmIsReversed() {
    let room = room(60)
    let cells = room.frame.row(0).filter { $0.emphasis.contains(.reversed) }
    #expect(cells.map(\.text).joined() == " LOCKDOWN root ")
  }

  @Test func whatWeighsLessStandsOnlyInRoomThatIsLeft() {
    #expect(!title(room(60)).contains("/s"))
    #expect(title(room(60, lockdown: false)).contains("/s"))
  }

  @Test func thePlaceGivesWayToIt() {
    var room = room(60, mode: "observe")
    room.model.link.state = .gone(since: room.now - 12_000)
    #expect(title(room) == " Sluice  1 LIVE  …   OBSERVE    LOCKDOWN   ✕ NO GATEWAY 0:12")
  }

  @Test func itIsThereOnPagesToo() {
    var room = room(60)
    room.press("\r")
    #expect(title(room).contains(" LOCKDOWN root "))
    room.give(.log(path: "/home/ana/.local/state/sluice/gateway.log", text: "started"))
    #expect(title(room).contains(" LOCKDOWN ") && title(room).hasSuffix("● LIVE"))
  }
}
