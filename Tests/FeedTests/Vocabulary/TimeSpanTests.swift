import Feed
import Testing

@Suite("A length of time")
struct TimeSpanTests {
  @Test(
    "is read as people type it",
    arguments: [
      ("1h", 3600), ("1 h", 3600), ("90m", 5400), ("30 min", 1800), ("45s", 45), ("7d", 604_800), ("15", 900),
      ("366d", 31_622_400),
    ])
  func read(text: String, seconds: Int) {
    #expect(TimeSpan(text)?.seconds == seconds)
  }

  @Test("is a number and a unit, and no longer than a year", arguments: ["", "soon", "-1h", "0h", "1w", "h", "367d"])
  func none(text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test("can't be so long that it is counted wrong", arguments: ["99999999999h", "٣h", "99999999d"])
  func tooLong(text: String) {
    #expect(TimeSpan(text) == nil)
  }
}
