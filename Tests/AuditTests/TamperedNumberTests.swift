import Feed
import MCP
import Testing

@testable import Audit

/// Numbers that somebody has put into the file, so large or so small that counting on from them overflows.
@Suite struct TamperedNumberTests {
  let state = TemporaryState()

  private static let largest = Int.max
  private static let least = Int.min

  private func expectDamaged(_ body: () throws -> Void, _ place: SourceLocation = #_sourceLocation) {
    do {
      try body()
      Issue.record("nothing was found", sourceLocation: place)
    } catch let error as LedgerError {
      guard case .damaged = error.kind else {
        Issue.record("\(error)", sourceLocation: place)
        return
      }
    } catch {
      Issue.record(error, sourceLocation: place)
    }
  }

  private func copyFirst(to seq: Int) -> String {
    """
    INSERT INTO records SELECT \(seq), ts, type, call, "grant", tool, outcome, risk, rule, hash, body
    FROM records WHERE seq = 1
    """
  }

  private func replace(_ old: String, _ new: String) -> String {
    "UPDATE records SET body = CAST(replace(CAST(body AS TEXT), '\(old)', '\(new)') AS BLOB)"
  }

  @Test("an origin that can't be", arguments: [largest, 1 << 53, -1, least])
  func origin(seq: Int) throws {
    try state.write([.call(1)])
    try state.tamper("INSERT INTO origin VALUES (\(seq), zeroblob(32))")
    expectDamaged { _ = try Ledger.verify(directory: state.path) }
    expectDamaged { _ = try Ledger.inspect(directory: state.path).fold(at: 1) }
    expectDamaged { _ = try ChainReader(inspecting: state.path).archives() }
  }

  @Test func aRecordAtTheLastPlaceThereIs() throws {
    try state.write([.call(1), .call(2)])
    try state.tamper(copyFirst(to: Self.largest))
    guard case .broken(let breakage) = try Ledger.verify(directory: state.path) else {
      Issue.record("it was not found")
      return
    }
    #expect((breakage.seq, breakage.kind) == (3, .removed))
    expectDamaged { _ = try Ledger.verify(directory: state.path, VerificationScope(start: .time(1500))) }
    expectDamaged { _ = try Ledger.inspect(directory: state.path).newest() }
    expectDamaged { _ = try state.open() }
  }

  @Test func aRecordBeforeAllPlaces() throws {
    try state.write([.call(1), LedgerEntry(Sample.started)])
    try state.tamper(
      copyFirst(to: Self.least) + "; UPDATE records SET seq = -9223372036854775807 WHERE type = 'gateway.started'")
    guard case .broken(let breakage) = try Ledger.verify(directory: state.path) else {
      Issue.record("it was not found")
      return
    }
    #expect((breakage.seq, breakage.kind) == (Self.least, .inserted))
    let reader = try Ledger.inspect(directory: state.path)
    expectDamaged { _ = try reader.lines(of: CallID(rawValue: 1), limit: 9) }
    expectDamaged { _ = try reader.recentCalls(limit: 9) }
    expectDamaged { _ = try reader.fold(at: 1) }
  }

  @Test("a call's number that none follows", arguments: [largest, 1 << 53, least])
  func call(number: Int) throws {
    try state.write([.call(1)])
    try state.tamper(replace("\"call\":1,", "\"call\":\(number),"))
    expectDamaged { _ = try state.open().reader.fold(at: 1) }
  }

  @Test("an override's number that none follows", arguments: [largest, 1 << 53])
  func override(number: Int) throws {
    let override = RuleOverride(id: 1, server: "runware", tool: "send", action: .deny, by: "ana", setAt: 0)
    try state.write([
      LedgerEntry(.ruleChanged(RuleChanged(override: override, cleared: false, by: "ana", loosens: false)))
    ])
    try state.tamper(replace("\"id\":1,", "\"id\":\(number),"))
    expectDamaged { _ = try state.open().reader.fold(at: 1) }
  }

  @Test func aRecordThatStandsForMoreRefusalsThanThereCanBe() throws {
    var refused = Sample.decided(1, .deny)
    refused.repeats = 7
    try state.write([LedgerEntry(.callDecided(refused)), LedgerEntry(.callDecided(refused))])
    try state.tamper(replace("\"repeats\":7", "\"repeats\":\(Self.largest)"))
    expectDamaged { _ = try Ledger.inspect(directory: state.path).recentCalls(limit: 9) }
  }

  @Test("a length of time that can't be", arguments: ["1e300", "-1e300", "1e399"])
  func duration(number: String) throws {
    try state.write([.call(1), LedgerEntry(.callCompleted(Sample.completed(1)))])
    try state.tamper(replace("\"durationMs\":12.5", "\"durationMs\":\(number)"))
    let reader = try Ledger.inspect(directory: state.path)
    expectDamaged { _ = try reader.recentCalls(limit: 9) }
    expectDamaged { try reader.export(OCSFFormat(version: "1.0"), CallFilter(), after: 0, at: 9000) { _ in } }
  }

  @Test func aClockThatWasSetBackWhileACallRanIsNoDamage() throws {
    var completed = Sample.completed(1)
    completed.durationMs = -3_600_000
    try state.write([.call(1), LedgerEntry(.callCompleted(completed))])
    #expect(try Ledger.inspect(directory: state.path).recentCalls(limit: 9)[0].completed == completed)
  }

  @Test func aTimeThatCantBe() throws {
    try state.write((1...6).map { .call($0) })
    try state.tamper("UPDATE records SET ts = \(Self.least) WHERE seq = 5")
    let reader = try Ledger.inspect(directory: state.path)
    expectDamaged { _ = try reader.history(CallFilter("since:9s"), limit: 9, at: 7000) }
    try state.tamper("UPDATE records SET ts = \(Self.largest) WHERE seq = 6")
    expectDamaged { _ = try Ledger.inspect(directory: state.path).newest() }
  }

  @Test("a snapshot of a record that can't be", arguments: [largest, least])
  func snapshot(of seq: Int) throws {
    let ledger = try state.open()
    let recorded = try ledger.append([.call(1)], at: 1)
    var fold = Fold()
    fold.apply(recorded[0].event)
    let forged = LedgerSnapshot(
      of: seq, hash: ledger.head.hexadecimal, part: 1, parts: 1, state: fold.parts(limit: 10_000)[0])
    _ = try ledger.append([LedgerEntry(.ledgerSnapshot(forged))], at: 1)
    #expect(try ledger.reader.recordsSinceSnapshot() == 2)
  }

  @Test func anArchiveOfMoreRecordsThanThereCanBe() {
    #expect(ArchiveName("archive-1-\(Self.largest).sqlite") == nil)
    #expect(ArchiveName("archive-1-20.sqlite")?.records == 1...20)
  }
}
