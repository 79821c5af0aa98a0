import Feed
import Testing

@testable import Console

/// An agent's latest calls, as a call's page lists them.
@Suite struct RecentLineTests {
  private func line(_ row: CallRow) -> String { RecentLine(row, model: Room().model, columns: 80).line.text }

  @Test func aCallThatWaitsIsHeldNotRunning() {
    let row = CallRow(ts: Pictures.now, decided: decided(4127, "design-bot", "imageInference", .hold))
    #expect(line(row).contains("imageInference  \u{2026} held"))
  }

  @Test func aYesThatWasNeverUsedHasExpiredByNobodysWord() {
    var row = CallRow(
      ts: Pictures.now, decided: decided(4127, "design-bot", "imageInference", .hold),
      resolved: resolved(4127, .approved, by: "ana"))
    row.lapsed = ApprovalLapsed(call: row.decided.call, reason: "nobody came for it in time")
    #expect(line(row).contains("\u{2717} expired            unused, yes by ana"))
  }

  @Test(arguments: [nil, "", "  "] as [String?])
  func aNoWithoutAReasonSaysOnceWhoSaidIt(reason: String?) {
    let row = CallRow(
      ts: Pictures.now, decided: decided(4127, "design-bot", "imageInference", .hold),
      resolved: resolved(4127, .refused, by: "root", reason: reason))
    #expect(line(row).contains("\u{2717} refused   by root"))
    #expect(line(row).ranges(of: "root").count == 1)
  }

  @Test func aServerThatIsNotThereIsNoRule() {
    let down = decided(4127, "design-bot", "imageInference", .deny, outcome: .failed, because: "connection refused")
    let words = line(CallRow(ts: Pictures.now, decided: down))
    #expect(words.contains("! failed") && words.contains("connection refused"))
    #expect(!words.contains("by rule"))
  }

  @Test func aDecidedCallBearsTheTimeOfItsDecision() {
    var end = resolved(4127, .refused, by: "ana")
    end.waitedMs = 61_000
    let row = CallRow(
      ts: moment("14:00:00"), decided: decided(4127, "design-bot", "imageInference", .hold), resolved: end)
    #expect(line(row).hasPrefix(" 14:01:01 "))
  }
}
