import Feed
import Foundation
import MCP
import Testing

@testable import Audit

@Suite struct AnchorTests {
  let state = TemporaryState()

  private func six() -> [LedgerEntry] {
    [LedgerEntry(Sample.started)] + (1...5).map { LedgerEntry.call($0) }
  }

  private func anchor(at now: Int64 = 0) throws -> Anchor { try Ledger.anchor(directory: state.path, at: now) }

  private func verify(_ anchors: [Anchor]) throws -> Verification {
    try Ledger.verify(directory: state.path, VerificationScope(anchors: anchors))
  }

  private func breakage(_ anchors: [Anchor]) throws -> Breakage? {
    guard case .broken(let breakage) = try verify(anchors) else { return nil }
    return breakage
  }

  // MARK: The line

  @Test func aLineIsReadBackAsItWas() throws {
    try state.write(six())
    let anchor = try anchor(at: 1_795_526_596_005)
    #expect(try Anchor(anchor.line) == anchor)
    #expect(try Anchor("  \(anchor.line)\r\n") == anchor)
    #expect(
      anchor.line.hasPrefix("sluice-anchor-1 6 2026-11-24T13:23:16.005Z \(anchor.head.hexadecimal) \(anchor.key) "))
    #expect(anchor.line.utf8.count < 300)
  }

  @Test func itNamesTheNewestRecordAlsoWhereThatIsStillInTheSpool() throws {
    let ledger = try state.open()
    let head = { LedgerHead(seq: ledger.head.seq, hash: ledger.head.hash) }
    _ = try ledger.append(six(), at: 1)
    #expect(try anchor().head == head())
    _ = try ledger.append([.call(6)], at: 2)
    let anchors = [try anchor()]
    #expect(anchors[0].head == head())
    try ledger.close()
    #expect(try breakage(anchors) == nil)
  }

  @Test func everyChangedCharacterIsNoticed() throws {
    try state.write(six())
    let line = Array(try anchor().line.utf8)
    for index in line.indices {
      var changed = line
      changed[index] = changed[index] == UInt8(ascii: "2") ? UInt8(ascii: "3") : UInt8(ascii: "2")
      guard changed != line else { continue }
      #expect(throws: AnchorError.self, "character \(index)") { try Anchor(String(decoding: changed, as: UTF8.self)) }
    }
  }

  @Test(
    "what is no anchor",
    arguments: [
      ("", AnchorError.notAnAnchor), ("intact: 6 records", .notAnAnchor), ("sluice-anchor-1", .incomplete),
      ("sluice-anchor-9 a b", .newer("sluice-anchor-9")),
      ("sluice-anchor-1 6 2026-11-24T13:23:16.005Z aa bb cc", .incomplete),
    ])
  func isNone(line: String, error: AnchorError) {
    #expect(throws: error) { try Anchor(line) }
  }

  // MARK: The key

  @Test func theKeyIsMadeAtTheFirstStartForItsOwnerAndStays() throws {
    let first = try state.open()
    try first.close()
    let mode = try FileManager.default.attributesOfItem(atPath: state.file("signing-key"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try Ledger.publicKey(directory: state.path) == first.publicKey)
    #expect(try state.open().publicKey == first.publicKey)
    #expect(first.publicKey.description.utf8.count == 43)
  }

  @Test func withoutAKeyThereIsNoAnchor() throws {
    try state.write(six())
    try FileManager.default.removeItem(atPath: state.file("signing-key"))
    #expect(#expect(throws: LedgerError.self) { try anchor() }?.kind == .missing)
  }

  @Test func aGatewayThatRunsIsNotInTheWay() throws {
    let ledger = try state.open()
    _ = try ledger.append(six(), at: 1)
    try ledger.settle()
    #expect(try anchor().head == ledger.head)
    #expect(try anchor().key == ledger.publicKey)
  }

  // MARK: What it finds

  @Test func anUntouchedLedgerIsConfirmedByAllItsAnchors() throws {
    let ledger = try state.open()
    var anchors = [try anchor()]
    for entry in six() {
      _ = try ledger.append([entry], at: 1)
      anchors.append(try anchor())
    }
    let intact = IntactLedger(head: ledger.head, values: 5, forgotten: 0, anchors: 7)
    let found = try verify(anchors.reversed())
    #expect(found == .intact(intact), "\(found)")
  }

  @Test(
    "a cut tail is found, however it is cut",
    arguments: [
      ("DELETE FROM records WHERE seq > 4; DELETE FROM record_values WHERE seq > 4", 5),
      ("DELETE FROM records; DELETE FROM record_values", 1),
    ])
  func aCutTail(sql: String, place: Int) throws {
    try state.write(six())
    let anchor = try anchor()
    try state.tamper(sql)
    #expect(try breakage([]) == nil, "only the anchor knows")
    let found = try #require(try breakage([anchor]))
    #expect((found.seq, found.kind) == (place, .cut))
    #expect(found.description.hasSuffix("the newest of what happened is not told any more"))
  }

  @Test("a ledger that is gone is found", arguments: LostLedgerTests.losses)
  func aLedgerThatIsGone(loss: LostLedgerTests.Loss) throws {
    try state.write(six())
    let anchor = try anchor()
    try loss.befall(state)
    #expect(
      #expect(throws: LedgerError.self) { try breakage([]) }?.kind == .lost(trace: state.file("signing-key")))
    let found = try #require(try breakage([anchor]))
    #expect((found.seq, found.kind) == (1, .removed))
    #expect(
      found.detail
        == "there is no ledger in `\(state.path)`, and the anchor of 1970-01-01T00:00:00.000Z names record 6")
  }

  @Test func aReplacedFileIsFound() throws {
    try state.write(six())
    let anchor = try anchor()
    let other = TemporaryState()
    try other.write(six() + six())
    for file in ["ledger.sqlite", "signing-key"] {
      try FileManager.default.removeItem(atPath: state.file(file))
      try FileManager.default.copyItem(atPath: other.file(file), toPath: state.file(file))
    }
    #expect(try breakage([]) == nil, "only the anchor knows")
    let found = try #require(try breakage([anchor]))
    #expect((found.seq, found.kind) == (6, .replaced))
  }

  @Test func anAnchorBeforeSaysFromWhereOnItIsAnother() throws {
    let ledger = try state.open()
    _ = try ledger.append(Array(six()[..<3]), at: 1)
    try ledger.settle()
    let before = try anchor()
    _ = try ledger.append(Array(six()[3...]), at: 1)
    try ledger.settle()
    let after = try anchor()
    try ledger.close()
    try state.tamper("DELETE FROM records WHERE seq > 3; DELETE FROM record_values WHERE seq > 3")
    let other = try state.open()
    _ = try other.append([.call(9), .call(10), .call(11), .call(12)], at: 2)
    try other.close()
    let found = try #require(try breakage([before, after]))
    #expect((found.seq, found.kind) == (6, .replaced))
    #expect(found.detail.hasSuffix("; up to record 3 it is the one that was anchored"))
  }

  // MARK: Only a part

  @Test func aPartThatIsStillInTheSpoolIsChecked() throws {
    let ledger = try state.open()
    _ = try ledger.append(six(), at: 1)
    let scope = VerificationScope(start: .record(5))
    guard case .intact(let found) = try Ledger.verify(directory: state.path, scope) else {
      Issue.record("it is broken")
      return
    }
    #expect(found.head == ledger.head)
  }

  @Test func aPartIsCheckedFromItsBeginning() throws {
    let writing = try state.open()
    var anchors: [Anchor] = []
    for (index, entry) in six().enumerated() {
      _ = try writing.append([entry], at: Int64(index + 1) * 1000)
      anchors.append(try anchor())
    }
    try writing.close()
    let before = anchors[2]
    try state.tamper("UPDATE records SET ts = 1 WHERE seq = 2")
    func verify(_ start: VerificationScope.Start) throws -> Verification {
      try Ledger.verify(directory: state.path, VerificationScope(start: start, anchors: [try anchor()]))
    }
    func records(from start: VerificationScope.Start) throws -> Int? {
      guard case .intact(let ledger) = try verify(start) else { return nil }
      return ledger.records
    }
    for (start, first) in [(.record(3), 3), (.record(6), 6), (.time(3001), 4)] as [(VerificationScope.Start, Int)] {
      guard case .intact(let ledger) = try verify(start) else {
        Issue.record("\(start) is broken")
        continue
      }
      #expect((ledger.first, ledger.records, ledger.anchors) == (first, 7 - first, 1))
    }
    let early = try Ledger.verify(
      directory: state.path, VerificationScope(start: .record(5), anchors: [before, try anchor()]))
    guard case .intact(let ledger) = early else {
      Issue.record("record 5 is broken")
      return
    }
    #expect(ledger.anchors == 1)
    #expect(ledger.unchecked == [UncheckedAnchor(anchor: before, reason: .beforeStart)])
    #expect(try records(from: .time(7000)) == 0, "nothing has happened since")
    let error = #expect(throws: LedgerError.self) { try verify(.record(7)) }
    #expect(error?.kind == .ended(last: 6, before: 7))
    #expect(error?.description == "there is no record 7: `\(state.file("ledger.sqlite"))` ends with record 6")
    guard case .broken(let breakage) = try verify(.record(2)) else {
      Issue.record("the fault was not found")
      return
    }
    #expect(breakage.seq == 2)
  }
}
