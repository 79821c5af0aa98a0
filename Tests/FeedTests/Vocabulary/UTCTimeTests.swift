import Feed
import Testing

@Suite struct UTCTimeTests {
  @Test(
    "moments and their text",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (1, "1970-01-01T00:00:00.001Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"), (951_868_799_999, "2000-02-29T23:59:59.999Z"),
      (1_795_526_596_005, "2026-11-24T13:23:16.005Z"), (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
    ] as [(Int64, String)])
  func moments(milliseconds: Int64, text: String) {
    #expect(UTCTime(milliseconds: milliseconds).description == text)
    #expect(UTCTime(text)?.milliseconds == milliseconds)
  }

  @Test(
    "what may be left out",
    arguments: [
      ("2026-11-24", "2026-11-24T00:00:00.000Z"), ("2026-11-24T13:23Z", "2026-11-24T13:23:00.000Z"),
      ("2026-11-24T13:23:16Z", "2026-11-24T13:23:16.000Z"),
    ])
  func mayBeLeftOut(short: String, whole: String) {
    #expect(UTCTime(short)?.description == whole)
  }

  @Test(
    "what is no moment",
    arguments: [
      "", "now", "2026-11", "2026-11-24T13:23", "2026-11-24 13:23Z", "2026-11-24T13Z", "2026-11-24T24:00Z",
      "2026-11-24T13:60Z", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-11-24T13:23:16.5Z",
      "2026-11-24T13:23.500Z", "2026-11-24T13:23+01:00Z", "+026-11-24", "2026-1-024",
    ])
  func isNone(text: String) {
    #expect(UTCTime(text) == nil)
  }

  @Test func everyDayFollowsTheOneBefore() {
    for day in stride(from: Int64(-30_000), to: 60_000, by: 1) {
      let time = UTCTime(milliseconds: day * 86_400_000)
      #expect(UTCTime(time.description) == time)
    }
  }
}
