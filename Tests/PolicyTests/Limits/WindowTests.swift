import Testing

@testable import Policy

@Suite("A window")
struct WindowTests {
  /// 2026-11-22 13:45:30.250 UTC.
  static let now: Int64 = 1_795_355_130_250

  @Test(
    "is aligned to UTC",
    arguments: [
      (Window.minute, Int64(1_795_355_100), 30), (.hour, 1_795_352_400, 870), (.day, 1_795_305_600, 36_870),
    ])
  func alignment(window: Window, start: Int64, left: Int) {
    #expect(window.start(at: Self.now) == start)
    #expect(window.secondsLeft(at: Self.now) == left)
  }

  @Test("begins at its first millisecond and ends before the next one's", arguments: Window.allCases)
  func bounds(window: Window) {
    let start = window.start(at: Self.now) * 1000
    #expect(window.start(at: start) == window.start(at: start + window.seconds * 1000 - 1))
    #expect(window.start(at: start - 1) == window.start(at: start) - window.seconds)
    #expect(window.secondsLeft(at: start) == Int(window.seconds))
    #expect(window.secondsLeft(at: start - 1) == 1)
  }

  @Test("is aligned before 1970 too")
  func before() {
    #expect(Window.minute.start(at: -1) == -60)
  }
}
