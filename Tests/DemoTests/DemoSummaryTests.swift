import Testing

@testable import Demo

@Suite struct DemoSummaryTests {
  @Test func itSaysWhatHappenedAndNothingElse() {
    var summary = DemoSummary()
    #expect(summary.sentence == "0 calls")
    summary.count(.done)
    #expect(summary.sentence == "1 call: 1 done")
    summary.count(.refused)
    summary.count(.done)
    #expect(summary.sentence == "3 calls: 2 done, 1 refused")
    #expect(summary[.denied] == 0)
  }

  @Test func itEndsInThreeLines() {
    #expect(DemoSummary().closing.count == 3)
    #expect(DemoSummary().closing.first == "The agents made 0 calls.")
  }
}
