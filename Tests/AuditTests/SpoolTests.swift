import Feed
import Foundation
import GRDB
import MCP
import Synchronization
import Testing

@testable import Audit

@Suite struct SpoolTests {
  let state = TemporaryState()

  var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: state.path).filter { $0.hasPrefix("spool-") }.sorted()
    }
  }

  /// A ledger whose process was killed before anything reached the database: all of it is in the spool.
  func killed(_ groups: [[LedgerEntry]]) throws -> [RecordedEvent] {
    let ledger = try state.open()
    var recorded: [RecordedEvent] = []
    try ledger.pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA query_only = 1")
      // Within, so that no attempt to move them fails before all are recorded.
      for (number, group) in groups.enumerated() { recorded += try ledger.append(group, at: Int64(number + 1) * 1000) }
    }
    #expect(throws: LedgerError.self) { try ledger.close() }
    return recorded
  }

  // MARK: Lines

  @Test("a record is read as it was written", arguments: [0, 1, 2])
  func lines(values: Int) throws {
    let record = sample(values: values)
    let line = line(record)
    #expect(line.count { $0 == SpoolLine.end } == 1)
    let read = try #require(SpoolLine.read(line.dropLast()))
    #expect(read.seq == record.seq && read.ts == record.ts && read.columns == record.columns)
    #expect(read.hash == record.hash && read.body == record.body)
    #expect(read.values.map(\.name) == record.values.map(\.name))
    #expect(read.values.map(\.salt) == record.values.map(\.salt))
    #expect(read.values.map(\.bytes) == record.values.map(\.bytes))
  }

  @Test(
    "what is no line is none", arguments: ["", "ab", "zz\t{}", "00\t{}", "00\t[]", "00\t{\"seq\":1,\"ts\":1}\t\"a\""])
  func noLines(text: String) {
    #expect(SpoolLine.read(Array(text.utf8)[...]) == nil)
  }

  @Test("a line says whether its group goes on, and reads the same", arguments: [0, 1, 2])
  func followedLines(values: Int) throws {
    let record = sample(values: values)
    let (last, followed) = (line(record), line(record, isFollowed: true))
    #expect(!SpoolLine.isFollowed(last.dropLast()) && SpoolLine.isFollowed(followed.dropLast()))
    let read = try #require(SpoolLine.read(followed.dropLast()))
    #expect(read.hash == record.hash && read.body == record.body)
    #expect(read.values.map(\.bytes) == record.values.map(\.bytes))
  }

  private func line(_ record: ChainedRecord, isFollowed: Bool = false) -> [UInt8] {
    var line = ByteWriter()
    SpoolLine.write(record, isFollowed: isFollowed, into: &line)
    return line.bytes
  }

  func sample(values: Int) -> ChainedRecord {
    var random = SplitMix(seed: 1)
    let all: JSONObject = ["tab\tand\nend": "tab\tand\nend", "arguments": ["width": 512]]
    let entry = LedgerEntry(.callDecided(Sample.decided(7)), values: JSONObject(Array(all.members.prefix(values))))
    return RecordDraft(entry, after: LedgerTail(head: .empty, ts: 5), at: 9, using: &random).record
  }

  // MARK: After a kill

  @Test func whatWasOnlyInTheSpoolIsInTheLedgerAtTheNextStart() throws {
    let recorded = try killed([[.call(1), .call(2)], [.call(3)]])
    #expect(try state.rows("SELECT seq FROM records").isEmpty)
    #expect(try files == ["spool-1"])

    let ledger = try state.open()
    #expect(try files.isEmpty)
    #expect(try ledger.reader.events(after: 0, limit: 10) == recorded)
    #expect(try ledger.append([.call(4)], at: 1).map(\.seq) == [4])
    #expect(ledger.head.seq == 4)
  }

  @Test func theChainIsVerifiedOnIntoTheSpool() throws {
    let recorded = try killed([[.call(1), .call(2)], [.call(3)]])
    guard case .intact(let ledger) = try Ledger.verify(directory: state.path) else {
      Issue.record("the ledger is broken")
      return
    }
    #expect(ledger.records == recorded.count && ledger.values == 3)
  }

  @Test("a record that was cut off while it was written is none", arguments: [1, 40, 3000])
  func tornEnd(cut: Int) throws {
    _ = try killed([[.call(1)], [.call(2)]])
    let path = state.file("spool-1")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.dropLast(cut).write(to: URL(fileURLWithPath: path))
    let left = cut < 1000 ? 1 : 0
    let ledger = try state.open()
    #expect(ledger.head.seq == left)
    #expect(try ledger.append([.call(2)], at: 1).map(\.seq) == [left + 1])
  }

  /// Takes away the end of the spool's last line, as a kill between two pages of one write does.
  private func tearLastLine(marked isMarked: Bool = true) throws {
    let url = URL(fileURLWithPath: state.file("spool-1"))
    var text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    if !isMarked { text = text.split(separator: "\t\n").joined(separator: "\n") }
    try String(text.dropLast(40)).write(to: url, atomically: false, encoding: .utf8)
  }

  @Test func ofAGroupThatWasCutOffNothingCounts() throws {
    _ = try killed([[.call(1)], [.call(2), .call(3), .call(4)]])
    try tearLastLine()
    #expect(try Ledger.inspect(directory: state.path).newest() == 1)
    guard case .intact(let intact) = try Ledger.verify(directory: state.path) else {
      Issue.record("the ledger is broken")
      return
    }
    #expect(intact.records == 1)
    let ledger = try state.open()
    #expect(ledger.head.seq == 1)
    #expect(try ledger.append([.call(2)], at: 1).map(\.seq) == [2])
  }

  @Test func ofTheFirstGroupNothingCountsEither() throws {
    _ = try killed([[.call(1), .call(2)]])
    try tearLastLine()
    #expect(try Ledger.inspect(directory: state.path).newest() == 0)
    #expect(try state.open().head == .empty)
  }

  @Test func inASpoolOfAnOlderBuildEachLineCounts() throws {
    _ = try killed([[.call(1)], [.call(2), .call(3), .call(4)]])
    try tearLastLine(marked: false)
    #expect(try Ledger.inspect(directory: state.path).newest() == 3)
    #expect(try state.open().head.seq == 3)
  }

  @Test("a spool that somebody changed is no ledger's", arguments: ["imageInference", "arguments"])
  func changed(word: String) throws {
    _ = try killed([[.call(1), .call(2)]])
    let path = state.file("spool-1")
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    try text.replacingOccurrences(of: "\"\(word)\"", with: "\"other\"").write(
      toFile: path, atomically: false, encoding: .utf8)
    let error = #expect(throws: LedgerError.self) { try state.open() }
    guard case .damaged = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(throws: LedgerError.self) { try Ledger.verify(directory: state.path) }
  }

  @Test func aSpoolOfAnotherLedgerIsRefused() throws {
    try state.write([.call(1), .call(2)])
    let other = TemporaryState()
    let ledger = try other.open()
    _ = try ledger.append([.call(1), .call(9), .call(3)], at: 7)
    try FileManager.default.copyItem(atPath: other.file("spool-1"), toPath: state.file("spool-1"))
    #expect(throws: LedgerError.self) { try state.open() }
  }

  // MARK: Looking in

  @Test func whoOnlyLooksSeesWhatIsInTheSpoolAsWell() throws {
    try state.write([.call(1), LedgerEntry(.callCompleted(Sample.completed(1)))])
    let recorded = try killed([
      [.call(2), LedgerEntry(.callCompleted(Sample.completed(2, .failed)))], [.call(3, .deny)],
    ])
    let reader = try Ledger.inspect(directory: state.path)
    #expect(try reader.newest() == 5)
    #expect(try reader.head().seq == 5)
    #expect(try reader.events(after: 2, limit: 10) == recorded)
    #expect(try reader.lines(of: CallID(rawValue: 2), limit: 9).map(\.seq) == [3, 4])
    #expect(try reader.recentCalls(limit: 9).map(\.decided.call.rawValue) == [1, 2, 3])
    #expect(try reader.call(CallID(rawValue: 2))?.completed?.outcome == .failed)
    #expect(try reader.call(CallID(rawValue: 3))?.arguments == Sample.arguments["arguments"])
    #expect(try reader.fold(at: 9).nextCall == CallID(rawValue: 4))
    // Nothing was moved.
    #expect(try files == ["spool-3"])
    #expect(try state.rows("SELECT seq FROM records").count == 2)
  }

  @Test(
    "looking in by a filter finds the same as after the next start",
    arguments: [
      "", "tool:image*", "outcome:failed", "risk:high", "rule:*deny*", "walnut", "agent:design-bot", "since:9s",
    ])
  func filters(query: String) throws {
    let denied = LedgerEntry(.callDecided(Sample.decided(2, .deny, rule: "/tools/x/deny_when/0")))
    let failed = LedgerEntry(.callCompleted(Sample.completed(3, .failed)))
    try state.write([.call(1), denied])
    var later = denied
    later.body = .callDecided(Sample.decided(4, .deny, rule: "/tools/x/deny_when/1"))
    _ = try killed([[.call(3), failed], [later, .call(5)]])
    let filter = try CallFilter(query)
    let looked = try Ledger.inspect(directory: state.path).history(filter, limit: 9, at: 5000)
    #expect(!looked.calls.isEmpty)
    #expect(try state.open().reader.history(filter, limit: 9, at: 5000) == looked)
  }

  @Test func whatReachesTheDatabaseWhileSomebodyLooksIsSeenOnce() throws {
    let ledger = try state.open()
    _ = try ledger.append([.call(1), .call(2)], at: 1000)
    let reader = try Ledger.inspect(directory: state.path)
    #expect(try reader.newest() == 2)
    try ledger.settle()
    _ = try ledger.append([.call(3)], at: 2000)
    try ledger.settle()
    #expect(try reader.lines(after: 0, limit: 9).map(\.seq) == [1, 2, 3])
    #expect(try reader.recentCalls(limit: 9).count == 3)
  }

  @Test(
    "by index, through the views too",
    arguments: [
      "SELECT seq, hash, ts FROM records ORDER BY seq DESC LIMIT 1",
      "SELECT seq, ts FROM records WHERE seq >= 4 ORDER BY seq",
      "SELECT seq, body FROM records WHERE call = 7 AND type IN ('call.completed') ORDER BY seq",
      "SELECT tool FROM records WHERE tool > 'a' ORDER BY tool LIMIT 1",
      "SELECT seq, call FROM records WHERE rule = 'a' AND seq >= 1 AND seq < 9 ORDER BY seq DESC LIMIT 9",
    ])
  func plans(query: String) throws {
    try state.write([.call(1)])
    _ = try killed([[.call(2)]])
    let plan = try Ledger.inspect(directory: state.path).read { try $0.plan(of: query) }
    #expect(plan.contains("MERGE (UNION ALL)"), "\(plan)")
  }

  @Test func aSpoolOfAnotherLedgerIsNotShown() throws {
    try state.write([.call(1), .call(2)])
    let other = TemporaryState()
    let ledger = try other.open()
    _ = try ledger.append([.call(1), .call(9), .call(3)], at: 7)
    try FileManager.default.copyItem(atPath: other.file("spool-1"), toPath: state.file("spool-1"))
    #expect(throws: LedgerError.self) { try Ledger.inspect(directory: state.path) }
  }
}
