import Feed
import Testing

@testable import Audit

@Suite struct CallStatisticsTests {
  private func statistics(_ calls: CallRow...) -> CallStatistics {
    calls.reduce(into: CallStatistics()) { $0.add($1) }
  }

  private func row(_ decided: CallDecided, resolved: CallResolved? = nil, completed: CallCompleted? = nil) -> CallRow {
    CallRow(ts: 0, decided: decided, resolved: resolved, completed: completed)
  }

  @Test func countsByOutcomeRuleAgentAndTool() {
    let found = statistics(
      row(Sample.decided(1), completed: Sample.completed(1)),
      row(Sample.decided(2), completed: Sample.completed(2, .failed)),
      row(Sample.decided(3, .deny, tool: "photoMaker", rule: "/tools/photoMaker/deny_if/0")),
      row(Sample.decided(4, .hold)))

    #expect(found.total.calls == 4)
    #expect(found.total.denied == 1)
    #expect(found.total.failed == 1)
    #expect(
      found.standings == [.ended(.done): 1, .ended(.failed): 1, .ended(.denied): 1, .held: 1])
    #expect(found.denials == ["/tools/photoMaker/deny_if/0": 1])
    let pair = CallStatistics.Pair(agent: "design-bot", server: "runware", tool: "imageInference")
    #expect(found.pairs.count == 2)
    #expect(found.pairs[pair]?.calls == 3)
  }

  @Test func aRecordOfManyEqualRefusalsCountsAsAllOfThem() {
    var refusal = Sample.decided(1, .deny, rule: "/default")
    refusal.repeats = 40
    let found = statistics(row(refusal), row(Sample.decided(2, .deny, rule: "/default")))

    #expect(found.total.calls == 41)
    #expect(found.denials == ["/default": 41])
    #expect(found.standings == [.ended(.denied): 41])
  }

  @Test func aServerThatIsNotThereDeniesNothing() {
    var down = Sample.decided(1, .deny, rule: "(server down)")
    down.outcome = .failed
    let found = statistics(row(down))

    #expect(found.total.failed == 1 && found.total.denied == 0)
    #expect(found.standings == [.ended(.failed): 1])
    #expect(found.denials.isEmpty)
  }

  @Test func aNoThatARuleSaidLaterIsItsDenial() {
    var end = Sample.resolved(1, .denied)
    (end.by, end.rule) = (nil, "(lockdown)")
    let found = statistics(row(Sample.decided(1, .hold, rule: "/tools/x/require_approval/0"), resolved: end))

    #expect(found.denials == ["(lockdown)": 1])
    #expect(found.total.waits.count == 0, "nobody decided it")
  }

  @Test func onlyWhatAPersonDecidedHasAWaitingTime() {
    var expired = Sample.resolved(2, .expired)
    expired.by = nil
    let found = statistics(
      row(Sample.decided(1, .hold), resolved: Sample.resolved(1, .approved)),
      row(Sample.decided(2, .hold), resolved: expired),
      row(Sample.decided(3, .hold), resolved: Sample.resolved(3, .refused)))

    #expect(found.total.waits.count == 2)
    #expect(found.total.waits.percentile(50) == 1200)
  }

  @Test("the nearest rank", arguments: [(50, 5), (90, 9), (91, 10), (100, 10), (1, 1)] as [(Int, Int64)])
  func percentiles(percent: Int, expected: Int64) {
    var durations = Durations()
    for value: Int64 in [7, 3, 10, 1, 9, 2, 8, 4, 6, 5] { durations.add(value) }
    #expect(durations.percentile(percent) == expected)
    #expect(Durations().percentile(percent) == nil)
  }
}
