import Feed
import Foundation
import GRDB
import MCP
import Testing

@testable import Audit

@Suite struct SpoolTests {
  let state = TemporaryState()

  private var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: state.path).filter { $0.hasPrefix("spool-") }.sorted()
    }
  }

  /// A ledger whose process was killed before anything reached the database: all of it is in the spool.
  private func killed(_ groups: [[LedgerEntry]]) throws -> [RecordedEvent] {
    let ledger = try state.open()
    var recorded: [RecordedEvent] = []
    try ledger.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
    for (number, group) in groups.enumerated() { recorded += try ledger.append(group, at: Int64(number + 1) * 1000) }
    #expect(throws: LedgerError.self) { try ledger.close() }
    return recorded
  }

  // MARK: Lines

  @Test("a record is read as it was written", arguments: [0, 1, 2])
  func lines(values: Int) throws {
    let record = sample(values: values)
    var line: [UInt8] = []
    SpoolLine.write(record, into: &line)
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

  private func sample(values: Int) -> ChainedRecord {
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

  @Test("of a group that was cut off while it was written, whole lines count", arguments: [1, 40, 3000])
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

  // MARK: Files

  @Test func aLedgerThatIsClosedLeavesNoSpool() throws {
    try state.write([.call(1), .call(2)])
    #expect(try files.isEmpty)
    #expect(try state.rows("SELECT seq FROM records").count == 2)
  }

  @Test func aFullFileIsLeftAndDeletedOnceItIsInTheDatabase() throws {
    let ledger = try state.open()
    let long = LedgerEntry(
      .callDecided(Sample.decided(1)), values: ["arguments": .string(String(repeating: "x", count: 16_000))])
    for _ in 0..<12 { _ = try ledger.append(Array(repeating: long, count: 100), at: 1) }
    #expect(try files.count <= 2)
    try ledger.settle()
    #expect(try files == ["spool-1101"])
    #expect(try ledger.reader.newest() == 1200)
  }

  @Test func whatIsFlushedToTheDiskIsTheSame() throws {
    let ledger = try Ledger.open(directory: state.path, durability: .power)
    let recorded = try ledger.append([.call(1), .call(2)], at: 1)
    #expect(try ledger.reader.events(after: 0, limit: 10) == recorded)
  }
}
