import Feed
import Testing

@testable import Console

/// Counters in words.
@Suite struct GaugeWordsTests {
  private func lines(_ names: [String], columns: Int) -> [String] {
    let gauges = names.map { name in
      var gauge = Pictures.limit
      gauge.counter = name
      return gauge
    }
    return GaugeWords.lines(gauges, glyphs: .unicode, now: Pictures.now, columns: columns).map(\.text)
  }

  @Test func oneNeedsNoName() {
    #expect(lines(["calls"], columns: 44) == ["   limit ▇▇▇▇▇▇▁▁▁▁ 6/10   new in 0:49"])
  }

  @Test func onlyAFullOneWillBeFree() {
    var gauge = Pictures.limit
    gauge.used = "10"
    let lines = GaugeWords.lines([gauge], glyphs: .unicode, now: Pictures.now, columns: 44)
    #expect(lines.map(\.text) == ["   limit ▇▇▇▇▇▇▇▇▇▇ 10/10   free in 0:49"])
  }

  @Test func severalBearTheirNamesAndKeepTheirColumns() {
    #expect(
      lines(["imageinference_rate", "calls"], columns: 44) == [
        "   imagein… ▇▇▇▇▇▇▁▁▁▁ 6/10   new in 0:49",
        "   calls    ▇▇▇▇▇▇▁▁▁▁ 6/10   new in 0:49",
      ])
  }
}
