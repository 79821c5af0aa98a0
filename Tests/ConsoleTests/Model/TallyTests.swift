import Feed
import Testing

@testable import Console

/// Counts of the last minute.
@Suite struct TallyTests {
  @Test func aMinuteIsAMinute() {
    var tally = Tally()
    for second in 0..<120 { tally.ended(.done, at: Int64(second) * 1000) }
    #expect(tally.minute(before: 119_000).done == 60)
    #expect(tally.minute(before: 400_000).done == 0)
  }

  @Test func theSparklineHasFullSecondsOnly() {
    var tally = Tally()
    for _ in 0..<7 { tally.came(at: 9_500) }
    tally.came(at: 10_100)
    #expect(tally.callsPerSecond(before: 10_200, seconds: 3) == [0, 0, 7])
  }

  @Test func equalRefusalsCountAsOftenAsTheyCame() {
    var tally = Tally()
    tally.ended(.denied, at: 1_000, times: 40)
    #expect(tally.minute(before: 2_000).denied == 40)
  }

  @Test func whatIsOlderThanTheRingIsLeftOut() {
    var tally = Tally()
    tally.came(at: 200_000)
    tally.came(at: 1_000)
    #expect(tally.minute(before: 200_000).calls == 1)
  }
}
