import Feed
import MCP
import Testing

@Suite struct CallRowEventsTests {
  private func events(_ bodies: [Event.Body]) -> [Event] {
    bodies.enumerated().map {
      Event(seq: $0 + 5, ts: Int64($0) * 10, body: $1, values: $0 == 0 ? ["arguments": 7] : [:])
    }
  }

  private func decided(_ decision: Decision) -> Event.Body {
    var decided = Samples.decided
    decided.decision = decision
    return .callDecided(decided)
  }

  private func resolved(_ outcome: Outcome) -> Event.Body {
    .callResolved(CallResolved(call: Samples.decided.call, outcome: outcome, digest: "d", waitedMs: 1, returned: []))
  }

  private let completed = Event.Body.callCompleted(
    CallCompleted(call: Samples.decided.call, outcome: .done, durationMs: 1, resultBytes: 1, returned: []))

  private let lapsed = Event.Body.approvalLapsed(ApprovalLapsed(call: Samples.decided.call, reason: "late"))

  @Test func theRecordsOfACallComeToItsRow() throws {
    let row = try #require(CallRow(events([decided(.hold), resolved(.approved), completed])))
    #expect((row.ts, row.arguments) == (0, 7))
    #expect((row.decided.decision, row.resolved?.outcome, row.completed?.outcome) == (.hold, .approved, .done))
  }

  @Test func aYesThatWasNeverUsedHasExpired() throws {
    let row = try #require(CallRow(events([decided(.hold), resolved(.approved), lapsed])))
    #expect(row.lapsed?.reason == "late")
    #expect((row.outcome, row.standing) == (.expired, .ended(.expired)))
  }

  @Test func aCallThatSurelyWasNotSentRunsAgainByTheSameYes() throws {
    let spent = Event.Body.approvalSpent(ApprovalSpent(call: Samples.decided.call, by: "ana", bookings: []))
    let unsent = Event.Body.callCompleted(
      CallCompleted(call: Samples.decided.call, outcome: .failed, durationMs: 1, resultBytes: 0, returned: []))
    let course = [decided(.hold), resolved(.approved), spent, unsent, spent]
    let running = try #require(CallRow(events(course)))
    #expect((running.outcome, running.hasEnded) == (.approved, false))
    #expect(try #require(CallRow(events(course + [completed]))).completed?.outcome == .done)
  }

  @Test func withoutItsDecisionThereIsNoRow() {
    #expect(CallRow([]) == nil)
    #expect(CallRow(events([resolved(.approved), completed])) == nil)
  }

  @Test func aCallHasEndedOnceNothingMoreCanCome() throws {
    for (bodies, hasEnded) in [
      ([decided(.deny)], true), ([decided(.allow)], false), ([decided(.allow), completed], true),
      ([decided(.hold)], false), ([decided(.hold), resolved(.approved)], false),
      ([decided(.hold), resolved(.approved), lapsed], true),
      ([decided(.hold), resolved(.refused)], true), ([decided(.hold), resolved(.withdrawn)], true),
    ] {
      #expect(try #require(CallRow(events(bodies))).hasEnded == hasEnded, "\(bodies.map(\.type))")
    }
  }
}
