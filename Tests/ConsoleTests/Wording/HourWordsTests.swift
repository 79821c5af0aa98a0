import Feed
import Testing

@testable import Console

/// An agent's last hour in words.
@Suite struct HourWordsTests {
  @Test func whatWasAskedAboutIsNotOneOfThePartsOfTheSum() {
    let hour = AgentHour(
      calls: 8, done: 2, denied: 2, held: 5, failed: 1, tool: 3, approved: 1, refused: 0, recent: [], gauges: [])
    let words = HourWords(hour, tool: "photoMaker")
    #expect(words.calls == "8 calls  2 done  2 denied  1 failed  5 asked")
    #expect(words.tool == "photoMaker 3, approved 1")
  }
}
