import Feed
import Risk
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

@Suite("What happened in the last hour")
struct ActivityTests {
  private static let begin: Int64 = 1_800_000_000_000
  private static let call = CallID(rawValue: 1)

  /// A call that was held and approved, and what came after.
  private func activity(_ rest: [Event.Body]) -> Activity {
    let decided = CallDecided(
      call: Self.call, server: "s", tool: "t", grant: "g1", agent: "a", transport: "http", revision: "2025-06-18",
      digest: "d", risk: RiskVerdict(category: .read, level: .low, reasons: ["reads"]), flags: [], decision: .hold,
      trace: [], bookings: [], argumentBytes: 2)
    let approved = CallResolved(
      call: Self.call, outcome: .approved, by: "ana", digest: "d", waitedMs: 10, returned: [])
    var activity = Activity()
    for (place, body) in ([.callDecided(decided), .callResolved(approved)] + rest).enumerated() {
      activity.take(Event(seq: place + 1, ts: Self.begin, body: body))
    }
    return activity
  }

  private func completed(_ outcome: Outcome, bytes: Int) -> Event.Body {
    .callCompleted(CallCompleted(call: Self.call, outcome: outcome, durationMs: 1, resultBytes: bytes, returned: []))
  }

  private let spent = Event.Body.approvalSpent(ApprovalSpent(call: Self.call, by: "ana", bookings: []))

  @Test("a call that surely was not sent and runs again by the same yes is seen to the end")
  func runsAgain() {
    let unsent = [spent, completed(.failed, bytes: 0)]
    #expect(activity(unsent).recentCalls(of: "g1").map(\.outcome) == [.failed])
    #expect(activity(unsent + [spent]).recentCalls(of: "g1").map(\.outcome) == [.approved])
    let done = activity(unsent + [spent, completed(.done, bytes: 9)])
    #expect(done.recentCalls(of: "g1").map(\.completed?.outcome) == [.done])
    #expect(done.total(.agent("g1", .done), at: Self.begin) == 1)
    #expect(done.total(.agent("g1", .failed), at: Self.begin) == 1)
  }

  @Test("a call that was answered with an error is over")
  func failed() {
    let again = activity([spent, completed(.failed, bytes: 20), spent, completed(.done, bytes: 9)])
    #expect(again.recentCalls(of: "g1").map(\.completed?.outcome) == [.failed])
    #expect(again.total(.agent("g1", .done), at: Self.begin) == 0)
  }
}
