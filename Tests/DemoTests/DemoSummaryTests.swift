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
    summary.count(.limit)
    summary.count(.pending)
    #expect(summary.sentence == "5 calls: 2 done, 1 still waited")
    #expect(summary.stopped == "1 over a limit, 1 refused")
    #expect(summary.closing[1] == "Stopped: 1 over a limit, 1 refused.")
    #expect(summary[.denied] == 0)
  }

  @Test func itEndsInThreeLines() {
    #expect(DemoSummary().closing.count == 3)
    #expect(DemoSummary().closing.prefix(2) == ["The agents made 0 calls.", "No call was stopped."])
  }

  @Test func itsLinesFitATerminalWhateverHappened() {
    var summary = DemoSummary()
    for outcome in CallOutcome.allCases {
      for _ in 0..<999 { summary.count(outcome) }
    }
    let numbers = summary.closing.joined(separator: " ").split { !$0.isNumber }.map { String($0) }
    #expect(numbers.first == "7992")
    #expect(numbers.dropFirst().count { $0 == "999" } == CallOutcome.allCases.count, "every call is told once")
    #expect(summary.closing.allSatisfy { $0.count <= 80 })
  }
}
