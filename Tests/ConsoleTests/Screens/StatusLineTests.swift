import Feed
import Testing

@testable import Console

/// The line above the keys: what is marked and filtered keeps its room.
@Suite struct StatusLineTests {
  private func line(_ columns: Int, _ keys: String) -> String {
    var room = Room(columns: columns, rows: 16)
    room.press(keys)
    return room.message
  }

  @Test func countsGiveWayToWhatIsFilteredAndMarked() {
    let line = line(80, " /agent:alpha,агент tool:*\r")
    #expect(line.hasSuffix("  1 marked  filter agent:alpha,агент tool:*"))
    #expect(line.hasPrefix(" 1 min: 2 denied  1 limit  1 failed  "))
  }

  @Test func onTheSmallestScreenAFilterIsSeen() {
    let line = line(60, "/agent:alpha\r")
    #expect(line.hasSuffix("  filter agent:alpha") && line.contains("1 failed"))
  }

  @Test func aLongFilterIsCutAndLeavesNothingElse() {
    let line = line(60, " /agent:\(String(repeating: "a", count: 60))\r")
    #expect(line.trimmed == "1 marked  filter agent:\(String(repeating: "a", count: 33))…")
  }

  @Test func countsThatAreNothingGiveWayFirst() {
    var room = Room(columns: 60, rows: 16, recent: Pictures.calls.filter { $0.outcome == .failed })
    room.press(" ")
    #expect(room.message == " 1 min: 0 done  0 denied  0 limit  1 failed         1 marked")
    room.press("/tool:image*\r")
    #expect(room.message == " 1 min: 1 failed                1 marked  filter tool:image*")
  }

  @Test func thatThereIsNoFilterGivesWayToThem() {
    #expect(line(80, " ").hasSuffix("1 failed                 1 marked  no filter"))
    #expect(line(60, " ").hasSuffix("1 failed        1 marked"))
  }
}
