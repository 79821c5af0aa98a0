import Feed
import GRDB
import MCP
import Risk
import Testing

@testable import Audit

@Suite struct LedgerReaderHistoryTests {
  let state = TemporaryState()

  /// A random past of a few agents, servers and tools.
  private func live(_ ledger: Ledger, seed: UInt64, calls: Int) throws {
    var random = SplitMix(seed: seed)
    for call in 1...calls {
      let grant = Int.random(in: 1...4, using: &random)
      let decision = Decision.allCases[Int.random(in: 0..<3, using: &random)]
      var decided = Sample.decided(
        call, decision, server: grant == 4 ? "shop" : "runware", tool: "tool\(Int.random(in: 1...6, using: &random))",
        grant: "g\(grant)")
      decided.agent = "bot-\(grant)"
      decided.risk.level = RiskLevel.allCases[Int.random(in: 0..<3, using: &random)]
      if decision != .allow { decided.rule = "/tools/x/deny_when/\(grant)" }
      var entries = [LedgerEntry(.callDecided(decided), values: Sample.arguments)]
      if decision == .hold {
        let outcomes: [Outcome] = [.approved, .refused, .expired]
        let outcome = outcomes[Int.random(in: 0..<3, using: &random)]
        var resolved = Sample.resolved(call, outcome)
        if outcome != .refused { resolved.rule = "/tools/x/deny_when/\(call % 7)" }
        entries.append(LedgerEntry(.callResolved(resolved)))
        if outcome == .approved {
          let isUsed = Bool.random(using: &random)
          let lapsed = ApprovalLapsed(call: CallID(rawValue: call), reason: "nobody came for it in time")
          entries.append(
            LedgerEntry(isUsed ? .callCompleted(Sample.completed(call, .failed)) : .approvalLapsed(lapsed)))
        }
      }
      if decision == .allow {
        let outcomes: [Outcome] = [.done, .done, .failed]
        entries.append(
          LedgerEntry(.callCompleted(Sample.completed(call, outcomes[Int.random(in: 0..<3, using: &random)]))))
      }
      _ = try ledger.append(entries, at: Int64(call) * 1000)
    }
  }

  private func all(_ query: String, _ reader: LedgerReader, page: Int, now: Int64) throws -> [Int] {
    let filter = try CallFilter(query)
    var found: [Int] = []
    var before: Int?
    repeat {
      let past = try reader.history(filter, before: before, limit: page, at: now)
      #expect(past.calls.count <= page)
      found += past.calls.map(\.decided.call.rawValue)
      before = past.before
    } while before != nil
    return found.sorted()
  }

  @Test(
    "by index the same calls are found as by looking at each, page by page",
    arguments: [
      "", "agent:bot-2", "agent:bot-*", "agent:bot-9", "tool:tool3", "tool:shop.tool3", "tool:runware.tool1,tool2",
      "server:shop", "server:nowhere", "outcome:denied", "outcome:failed,refused", "outcome:done", "outcome:held",
      "outcome:approved", "outcome:expired", "agent:bot-2 tool:tool3", "agent:bot-2 outcome:denied",
      "tool:tool3 outcome:failed since:4m",
      "since:2m", "agent:bot-1 since:1m", "!agent:bot-1 tool:tool2", "!outcome:denied", "tool:none", "AGENT:BOT-3",
      "agent:bot-1 agent:bot-2", "walnut tool:tool1", "risk:high outcome:expired", "risk:low",
      "risk:>=high", "risk:critical", "!risk:low agent:bot-2", "risk:medium tool:tool4 agent:bot-3", "rule:*deny*",
      "rule:/tools/x/deny_when/2", "rule:/tools/x/deny_when/2,/tools/x/deny_when/3", "rule:nothing",
      "rule:*/1 risk:high agent:bot-1", "!rule:*/1", "outcome:approved,failed", "WALNUT !tool1", "tool5 bot-3",
      "lamp,x",
      "operator:ana risk:low", "!walnut", "bot*3",
    ])
  func findsTheSame(query: String) throws {
    let ledger = try state.open()
    try live(ledger, seed: 11, calls: 400)
    let now: Int64 = 400_000
    let filter = try CallFilter(query)
    let expected = try ledger.reader.history(before: nil, limit: 1000) { filter.admits($0, at: now) }
      .calls.map(\.decided.call.rawValue)
    #expect(try all(query, ledger.reader, page: 1000, now: now) == expected)
    #expect(try all(query, ledger.reader, page: 7, now: now) == expected)
  }

  @Test(
    "an answer takes up no further call once it has its bytes, and says where to go on", arguments: [1, 2000, 9000])
  func isBoundedInBytes(bytes: Int) throws {
    let ledger = try state.open()
    try live(ledger, seed: 5, calls: 60)
    let filter = try CallFilter("agent:bot-*")
    var found: [Int] = []
    var before: Int?
    repeat {
      let past = try ledger.reader.history(filter, before: before, limit: 1000, bytes: bytes, at: 60_000)
      #expect(past.calls.count >= 1 && past.calls.count <= 1 + bytes / 500)
      found += past.calls.map(\.decided.call.rawValue).reversed()
      before = past.before
    } while before != nil && found.count < 60
    #expect(found == Array((1...60).reversed()))
  }

  @Test func aLookThatFindsNothingEndsAtItsBound() throws {
    let ledger = try state.open()
    try live(ledger, seed: 5, calls: 60)
    let filter = try CallFilter("nowhere")
    let past = try ledger.reader.history(filter, limit: 10, at: 60_000, lookBack: 40)
    #expect(past.calls.isEmpty)
    let place = try #require(past.before)
    #expect(
      try ledger.reader.history(filter, before: place, limit: 10, at: 60_000, lookBack: 40) == PastCalls(calls: []))
  }

  @Test func everySourceIsFoundByIndex() throws {
    let ledger = try state.open()
    try live(ledger, seed: 3, calls: 50)
    for (condition, index) in [
      ("tool = 'tool1' AND seq >= 0 AND seq < 90", "records_by_tool"),
      ("tool = 'tool1' AND seq < 90 AND \"grant\" IN ('g1', 'g2')", "records_by_tool"),
      ("\"grant\" = 'g1' AND seq >= 0 AND seq < 90", "records_by_grant"),
      ("risk = 'High' AND seq >= 0 AND seq < 90", "records_by_risk"),
      ("rule = 'x' AND seq >= 0 AND seq < 90", "records_by_rule"),
      ("outcome = 'denied' AND outcome <> 'done' AND seq >= 0 AND seq < 90", "records_by_outcome"),
      ("tool > 'tool1'", "records_by_tool"), ("rule > 'x'", "records_by_rule"),
    ] {
      let name = condition.hasSuffix("'") ? String(condition.prefix(4)) : "seq"
      let plan = try ledger.pool.read { database in
        try database.plan(of: "SELECT \(name) FROM records WHERE \(condition) ORDER BY \(name) DESC")
      }
      #expect(plan.contains("USING COVERING INDEX \(index)"), "\(condition): \(plan)")
      #expect(!plan.contains("TEMP B-TREE"), "\(condition): \(plan)")
    }
  }
}
