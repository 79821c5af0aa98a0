import Testing

@testable import Gateway

@Suite("Counting an hour")
struct MinuteCountsTests {
  @Test("counts the last sixty minutes, and drops those before")
  func sliding() {
    var counts = MinuteCounts()
    let begin: Int64 = 1_800_000_000_000
    for minute in 0..<120 { counts.add(at: begin + Int64(minute) * 60_000) }
    let end = begin + 119 * 60_000
    #expect(counts.total(at: end) == 60)
    #expect(counts.total(at: end + 30 * 60_000) == 30)
    #expect(counts.total(at: end + 60 * 60_000) == 0)
    counts.add(at: end + 300 * 60_000)
    #expect(counts.total(at: end + 300 * 60_000) == 1)
  }

  @Test("an empty one is zero at any time")
  func empty() {
    #expect(MinuteCounts().total(at: 1_800_000_000_000) == 0)
    #expect(MinuteCounts().total(at: 0) == 0)
  }
}
