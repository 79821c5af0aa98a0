import Feed
import MCP
import Risk
import Testing

@testable import Console

/// Two thousand rows are kept: each is as small as the screens allow.
@Suite struct FeedRowTests {
  private func call(argumentBytes: Int = 20) -> CallRow {
    var body = decided(1, "a", "t")
    body.digest = String(repeating: "f", count: 64)
    body.trace = [TraceStep(rule: "/tools/t", outcome: "pass", note: "listed")]
    body.argumentBytes = argumentBytes
    return CallRow(ts: 1, decided: body, arguments: ["width": 1])
  }

  @Test func whatOnlyTheLedgerNeedsIsLetGo() {
    let row = call().slim
    #expect(row.decided.digest.isEmpty)
    #expect(row.decided.trace.isEmpty)
    #expect(row.arguments == ["width": 1])
    #expect(row.decided.risk == call().decided.risk)
  }

  @Test(arguments: [(2_048, true), (2_049, false)])
  func longArgumentsAreAskedForAgain(bytes: Int, kept: Bool) {
    #expect((call(argumentBytes: bytes).slim.arguments != nil) == kept)
  }

  @Test(arguments: [(2_048, "width 1"), (22_345, "22 KiB of arguments")])
  func ofArgumentsThatAreNotKeptTheSizeIsTold(bytes: Int, subject: String) {
    let row = FeedRow(call(argumentBytes: bytes).slim, at: 1)
    #expect(row.subject.text(30, .unicode).trimmedEnd == subject)
  }

  @Test func aSharedVerdictChangesNothingThatIsShown() {
    let row = FeedRow(call(), at: 1)
    for before in [
      nil, FeedRow(call(), at: 0), FeedRow(EventWords(kind: "rule", who: "", what: "", text: ""), seq: 1, at: 0),
    ] {
      var shared = row
      shared.shareVerdict(with: before)
      #expect(shared == row)
    }
    var other = call()
    other.decided.risk.reasons = ["another reason"]
    var unshared = row
    unshared.shareVerdict(with: FeedRow(other, at: 0))
    #expect(unshared == row)
  }
}
