import Feed
import Foundation
import GRDB
import MCP
import Risk
import Testing

@testable import Audit

@Suite struct ChainReaderTests {
  let state = TemporaryState()
  private let plain = TemporaryState()
  private let calls = 300

  /// A random past in which calls begin and end between the others, cut into archives on the way where it is told to.
  private func live(_ state: TemporaryState, seed: UInt64, archives: Int) throws -> [LedgerArchived] {
    let ledger = try state.open()
    var random = SplitMix(seed: seed)
    var archived: [LedgerArchived] = []
    var open: [[LedgerEntry]] = []
    for call in 1...calls {
      var entries = course(of: call, &random)
      var now = [entries.removeFirst()]
      if !entries.isEmpty { open.append(entries) }
      while open.count > 8 || (!open.isEmpty && Bool.random(using: &random)) {
        let place = Int.random(in: 0..<open.count, using: &random)
        now.append(open[place].removeFirst())
        if open[place].isEmpty { open.remove(at: place) }
      }
      _ = try ledger.append(now, at: Int64(call) * 1000)
      if call % (calls / (archives + 1)) == 0, archived.count < archives {
        archived.append(try ledger.archiveAll())
      }
    }
    try ledger.close()
    return archived
  }

  /// The same past twice: whole in one ledger, and for the most part moved into four archives.
  private func pasts(seed: UInt64) throws -> (ledger: LedgerReader, chain: ChainReader, archived: [LedgerArchived]) {
    _ = try live(plain, seed: seed, archives: 0)
    let archived = try live(state, seed: seed, archives: 4)
    return (try Ledger.inspect(directory: plain.path), try ChainReader(inspecting: state.path), archived)
  }

  /// All records about one call, as they come one after the other.
  private func course(of call: Int, _ random: inout SplitMix) -> [LedgerEntry] {
    let grant = Int.random(in: 1...3, using: &random)
    let decision = Decision.allCases[Int.random(in: 0..<3, using: &random)]
    var decided = Sample.decided(
      call, decision, tool: "tool\(Int.random(in: 1...4, using: &random))", grant: "g\(grant)")
    decided.agent = "bot-\(grant)"
    decided.risk.level = RiskLevel.allCases[Int.random(in: 0..<3, using: &random)]
    if decision != .allow { decided.rule = "/tools/x/\(grant)" }
    var entries = [LedgerEntry(.callDecided(decided), values: Sample.arguments)]
    if decision == .hold {
      entries.append(LedgerEntry(.callHeld(Sample.held(call))))
      let outcomes: [Outcome] = [.approved, .refused, .expired]
      var resolved = Sample.resolved(call, outcomes[Int.random(in: 0..<3, using: &random)])
      resolved.rule = "/tools/x/\(call % 3 + 1)"
      entries.append(LedgerEntry(.callResolved(resolved)))
      guard resolved.outcome == .approved else { return entries }
      if Bool.random(using: &random) {
        return entries + [LedgerEntry(.approvalLapsed(ApprovalLapsed(call: CallID(rawValue: call), reason: "restart")))]
      }
    }
    if decision != .deny {
      let outcomes: [Outcome] = [.done, .failed]
      entries.append(
        LedgerEntry(.callCompleted(Sample.completed(call, outcomes[Int.random(in: 0..<2, using: &random)]))))
    }
    return entries
  }

  private func all(_ query: String, _ look: (CallFilter, Int?) throws -> PastCalls) throws -> [CallRow] {
    let filter = try CallFilter(query)
    var pages: [[CallRow]] = []
    var before: Int?
    repeat {
      let past = try look(filter, before)
      pages.append(past.calls)
      before = past.before
    } while before != nil
    return pages.flatMap(\.self).sorted { $0.decided.call < $1.decided.call }
  }

  private var now: Int64 { Int64(calls) * 1000 }

  private static let queries = [
    "", "agent:bot-2", "tool:tool3", "outcome:denied", "outcome:failed", "outcome:done", "outcome:held",
    "outcome:running", "outcome:approved", "outcome:approved,failed", "outcome:refused,expired since:4m",
    "rule:/tools/x/1", "rule:/tools/x/1,/tools/x/2", "risk:high", "since:2m", "!agent:bot-1 tool:tool2", "walnut",
    "operator:ana risk:low", "agent:nobody", "rule:*/2 outcome:approved,failed", "outcome:expired agent:bot-1",
  ]

  @Test("the same is found as if nothing had been moved into archives, page by page", arguments: 1...2)
  func findsTheSame(seed: UInt64) throws {
    let (ledger, chain, archived) = try pasts(seed: seed)
    for query in Self.queries {
      let expected = try all(query) { try ledger.history($0, before: $1, limit: 1000, at: now) }
      for page in [11, 1000] {
        let found = try all(query) { try chain.history($0, before: $1, limit: page, at: now) }
        #expect(found == expected, "\(query) in pages of \(page)")
      }
    }
    #expect(chain.problems == [])
    #expect(try chain.archives().paths == archived.map(\.file))
  }

  @Test(arguments: [1, 2])
  func everyCallIsShownWhole(seed: UInt64) throws {
    let (ledger, chain, archived) = try pasts(seed: seed)
    var straddling = 0
    for number in 1...calls {
      let call = CallID(rawValue: number)
      let (records, archives) = try chain.records(of: call)
      #expect(records.map(\.event.body) == (try ledger.records(of: call).map(\.event.body)), "\(call)")
      let own = archived.filter { file in records.contains { file.first <= $0.seq && $0.seq <= file.last } }
      #expect(archives == own.map(\.file), "\(call)")
      if archives.count > 1 { straddling += 1 }
    }
    #expect(straddling > 0, "some are in several archives")
    #expect(try chain.records(of: CallID(rawValue: calls + 1)).records == [])
  }

  /// Calls by their numbers and ends, as an export writes them.
  private struct Ends: CallFormat {
    func line(_ call: CallRow) -> String { "\(call.decided.call) \(call.ts) \(call.standing.word)" }
  }

  private func exported(_ source: some RecordSource, _ query: String, since ts: Int64 = 0) throws -> [String] {
    var lines: [String] = []
    let start = try source.lastRecord(before: ts)
    try source.export(Ends(), CallFilter(query), after: start, at: now) { lines.append($0) }
    return lines
  }

  @Test("the same is exported as if nothing had been moved into archives", arguments: 1...2)
  func exportsTheSame(seed: UInt64) throws {
    let (ledger, chain, archived) = try pasts(seed: seed)
    for query in Self.queries {
      #expect(try exported(chain, query) == exported(ledger, query), "\(query)")
    }
    for ts in [0, 1, 60_500, 200_000, now, now + 1] {
      #expect(try exported(chain, "", since: ts) == exported(ledger, "", since: ts), "since \(ts)")
    }
    var places: [Int] = []
    try chain.exportRecords(CallFilter(), after: 0, at: now) { record in
      places.append((try? JSON(parsing: record))?["seq"]?.integer ?? 0)
    }
    #expect(places == Array(1...(try chain.newest())))
    #expect(archived.count == 4 && chain.problems == [])
  }

  @Test("all records about the calls of a filter are exported, also those in other files than the decision")
  func exportsWholeCalls() throws {
    _ = try live(state, seed: 1, archives: 4)
    let chain = try ChainReader(inspecting: state.path)
    var found: [[UInt8]] = []
    try chain.exportRecords(CallFilter("outcome:failed"), after: 0, at: now) { found.append($0) }
    let calls = try all("outcome:failed") { try chain.history($0, before: $1, limit: 1000, at: now) }
    let records = try calls.flatMap { try chain.records(of: $0.decided.call).records }.sorted { $0.seq < $1.seq }
    #expect(found == records.map(\.line) && !found.isEmpty)
  }

  @Test func moreArchivesThanStayOpen() throws {
    let archived = try live(state, seed: 3, archives: 20)
    let chain = try ChainReader(inspecting: state.path)
    let found = try all("outcome:approved,failed,denied") { try chain.history($0, before: $1, limit: 7, at: now) }
    let whole = try all("outcome:approved,failed,denied") { try chain.history($0, before: $1, limit: 1000, at: now) }
    #expect(found == whole && !found.isEmpty)
    #expect(archived.count == 20)
  }

  @Test func whileRecordsAreMovedAwayNothingIsMissedAndNothingTwice() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...450).map { .call($0) }, at: 1)
    try ledger.recordSnapshot()
    let chain = try ChainReader(inspecting: state.path)
    let archived = try #require(try ledger.archive(Retention(keep: 0), at: 1000, leastRecords: 1))
    _ = try ledger.append([LedgerEntry(.ledgerArchived(archived))], at: 1)
    try ledger.deleteArchived(archived) {
      let found = try? all("agent:design-bot") { try chain.history($0, before: $1, limit: 100, at: 2) }
      #expect(found?.map(\.decided.call.rawValue) == Array(1...450))
      #expect((try? exported(chain, ""))?.count == 450)
    }
  }

  // MARK: What is not as it should be

  @Test(
    "an archive that can't be read is named, and the others are searched",
    arguments: [
      "DELETE FROM records WHERE seq = (SELECT max(seq) FROM records)",
      "UPDATE origin SET seq = seq - 1", "UPDATE records SET hash = zeroblob(32)", "PRAGMA user_version = 9",
      "UPDATE records SET body = x'7b7d' WHERE type = 'call.decided'", "DROP TABLE record_values",
    ])
  func aDamagedArchive(sql: String) throws {
    let archived = try live(state, seed: 1, archives: 3)
    let database = try DatabaseQueue(path: archived[1].file)
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()

    let chain = try ChainReader(inspecting: state.path)
    let found = try all("") { try chain.history($0, before: $1, limit: 7, at: now) }.map(\.decided.call.rawValue)
    #expect(chain.problems.map(\.path) == [archived[1].file])
    #expect(found.contains(1) && found.contains(calls) && !found.contains(120))
    #expect(try chain.records(of: CallID(rawValue: 1)).archives.first == archived[0].file)
  }

  @Test func whatIsNoDatabaseIsNamed() throws {
    let archived = try live(state, seed: 1, archives: 3)
    try Data("no database, but long enough to look like something at least".utf8)
      .write(to: URL(fileURLWithPath: archived[2].file))
    let chain = try ChainReader(inspecting: state.path)
    let found = try all("tool:tool1") { try chain.history($0, before: $1, limit: 7, at: now) }
    #expect(chain.problems == [LedgerError(.foreignArchive, path: archived[2].file)])
    #expect(found.count > 20)
  }

  @Test func archivesThatWereMovedAwayAreSaidAndFoundWhereTheyAre() throws {
    let archived = try live(state, seed: 1, archives: 3)
    let elsewhere = TemporaryState()
    try FileManager.default.createDirectory(atPath: elsewhere.path, withIntermediateDirectories: true)
    for file in archived[0...1].map(\.file) {
      let name = URL(fileURLWithPath: file).lastPathComponent
      try FileManager.default.moveItem(atPath: file, toPath: elsewhere.file(name))
    }
    let without = try ChainReader(inspecting: state.path)
    #expect(try without.archives().missing == [1...archived[1].last])
    #expect(try without.records(of: CallID(rawValue: 1)).records == [])
    let with = try ChainReader(inspecting: state.path, archives: [elsewhere.path])
    #expect(try with.archives().missing == [])
    #expect(try all("") { try with.history($0, before: $1, limit: 1000, at: now) }.count == calls)
  }

  // MARK: How it is found

  @Test func anArchiveIsOpenedOnlyWhereTheNewerFilesDoNotHaveEnough() throws {
    let archived = try live(state, seed: 1, archives: 3)
    try FileManager.default.removeItem(atPath: archived[0].file)
    try Data("x".utf8).write(to: URL(fileURLWithPath: archived[0].file))
    let chain = try ChainReader(inspecting: state.path)
    #expect(try chain.history(try CallFilter("agent:bot-*"), limit: 100, at: now).calls.count == 100)
    #expect(chain.problems == [])
  }
}
