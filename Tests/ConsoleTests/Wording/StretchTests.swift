import Testing

@testable import Console

/// Stretches of time in few columns.
@Suite struct StretchTests {
  @Test(arguments: [
    (0, "0:00"), (1, "0:01"), (34_000, "0:34"), (576_000, "9:36"), (3_599_000, "59:59"), (3_600_000, "1h00"),
    (7_500_000, "2h05"), (86_400_000, "24 h"), (-5, "0:00"),
  ])
  func whatIsLeft(milliseconds: Int64, text: String) {
    #expect(Stretch.left(milliseconds) == text)
  }

  @Test(arguments: [
    (0.4, 6, "0 ms"), (38, 6, "38 ms"), (999.4, 6, "999 ms"), (999.6, 6, "1.00 s"), (1_880, 6, "1.88 s"),
    (3_120, 5, "3.1 s"), (9_994, 6, "9.99 s"), (9_996, 6, "10.0 s"), (30_000, 6, "30.0 s"), (30_000, 5, "30 s"),
    (150_000, 6, "150 s"), (700_000, 6, "12 min"), (36_000_000, 6, "10 h"), (.infinity, 6, ""),
  ])
  func howLongItTook(milliseconds: Double, columns: Int, text: String) {
    #expect(Stretch.took(milliseconds, columns: columns) == text)
    #expect(text.count <= columns)
  }

  @Test(arguments: [
    (30, "the last 30 s"), (60, "the last minute"), (3600, "the last hour"), (5400, "the last 90 min"),
    (86_400, "the last day"), (604_800, "the last 7 d"),
  ])
  func whatHasJustPassed(seconds: Int, text: String) { #expect(Stretch.last(seconds: seconds) == text) }
}
