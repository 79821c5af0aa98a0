import Feed
import MCP
import Testing

@testable import Audit

/// What somebody did to the file, and what `verify` must say of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let sql: String
  let seq: Int
  let kind: Breakage.Kind

  init(_ description: String, _ sql: String, _ seq: Int, _ kind: Breakage.Kind) {
    testDescription = description
    self.sql = sql
    self.seq = seq
    self.kind = kind
  }

  /// Moves the record at `from` and all after it by `by` places.
  private static func shift(_ from: Int, by: Int) -> String {
    """
    UPDATE records SET seq = -(seq + \(by)) WHERE seq >= \(from); UPDATE records SET seq = -seq WHERE seq < 0;
    UPDATE record_values SET seq = -(seq + \(by)) WHERE seq >= \(from);
    UPDATE record_values SET seq = -seq WHERE seq < 0;
    """
  }

  private static func swap(_ first: Int, _ second: Int) -> String {
    """
    UPDATE record_values SET seq = -\(second) WHERE seq = \(first);
    UPDATE record_values SET seq = \(first) WHERE seq = \(second);
    UPDATE record_values SET seq = -seq WHERE seq < 0;
    UPDATE records SET seq = -\(second) WHERE seq = \(first);
    UPDATE records SET seq = \(first) WHERE seq = \(second);
    UPDATE records SET seq = -seq WHERE seq < 0;
    """
  }

  private static func copy(_ from: Int, to: Int) -> String {
    """
    INSERT INTO records SELECT \(to), ts, type, call, "grant", tool, outcome, risk, rule, hash,
      CAST(replace(CAST(body AS TEXT), '"seq":\(from),', '"seq":\(to),') AS BLOB) FROM records WHERE seq = \(from);
    """
  }

  private static func edit(_ seq: Int, _ old: String, _ new: String) -> String {
    """
    UPDATE records SET body = CAST(replace(CAST(body AS TEXT), '\(old)', '\(new)') AS BLOB) WHERE seq = \(seq)
    """
  }

  static let all: [Tampering] = [
    Tampering("a decision is changed", edit(4, "\"deny\"", "\"allow\""), 4, .changed),
    Tampering("the first record is changed", edit(1, "0.1", "0.2"), 1, .changed),
    Tampering("the last record is changed", edit(6, "12.5", "12.6"), 6, .changed),
    Tampering("a record is overwritten", "UPDATE records SET body = x'7b7d' WHERE seq = 3", 3, .changed),
    Tampering("a record is made no JSON", "UPDATE records SET body = x'ff00' WHERE seq = 3", 3, .changed),
    Tampering("a hash is changed", "UPDATE records SET hash = zeroblob(32) WHERE seq = 3", 3, .changed),
    Tampering("a record is hidden from its call", "UPDATE records SET call = 99 WHERE seq = 4", 4, .changed),
    Tampering("a tool's name is changed in its column", "UPDATE records SET tool = 'x' WHERE seq = 4", 4, .changed),
    Tampering(
      "an outcome is changed in its column", "UPDATE records SET outcome = 'done' WHERE seq = 4", 4, .changed),
    Tampering("an outcome is taken away", "UPDATE records SET outcome = NULL WHERE seq = 3", 3, .changed),
    Tampering("a risk is changed in its column", "UPDATE records SET risk = 'Low' WHERE seq = 4", 4, .changed),
    Tampering("a risk is taken away", "UPDATE records SET risk = NULL WHERE seq = 4", 4, .changed),
    Tampering("a rule is made up", "UPDATE records SET rule = '/default' WHERE seq = 1", 1, .changed),
    Tampering("an outcome is made up", "UPDATE records SET outcome = 'done' WHERE seq = 1", 1, .changed),
    Tampering("a time is changed in its column", "UPDATE records SET ts = 1 WHERE seq = 2", 2, .changed),
    Tampering("a type is changed in its column", "UPDATE records SET type = 'x' WHERE seq = 1", 1, .changed),
    Tampering("a record is removed", "DELETE FROM records WHERE seq = 3", 3, .removed),
    Tampering("the first record is removed", "DELETE FROM records WHERE seq = 1", 1, .removed),
    Tampering("two records are removed", "DELETE FROM records WHERE seq IN (3, 4)", 3, .removed),
    Tampering(
      "a record is removed and the rest renumbered", "DELETE FROM records WHERE seq = 3;" + shift(4, by: -1), 3,
      .removed),
    Tampering("a record is inserted", shift(4, by: 1) + copy(3, to: 4), 4, .inserted),
    Tampering(
      "a record is inserted before all",
      "INSERT INTO records SELECT 0, ts, type, call, \"grant\", tool, outcome, risk, rule, hash, body FROM records WHERE seq = 1",
      0,
      .inserted),
    Tampering("two neighbours are swapped", swap(3, 4), 3, .swapped),
    Tampering("two distant records are swapped", swap(2, 5), 2, .swapped),
    Tampering(
      "an argument is changed",
      "UPDATE record_values SET value = CAST(replace(CAST(value AS TEXT), '6', '7') AS BLOB) WHERE seq = 4", 4,
      .valueChanged),
    Tampering("a salt is changed", "UPDATE record_values SET salt = zeroblob(16) WHERE seq = 2", 2, .valueChanged),
    Tampering(
      "a byte moves from the value to the salt",
      "UPDATE record_values SET salt = CAST(salt || substr(value, 1, 1) AS BLOB), value = substr(value, 2) WHERE seq = 2",
      2,
      .valueChanged),
    Tampering(
      "two calls' arguments are swapped",
      """
      UPDATE record_values SET seq = -4 WHERE seq = 2; UPDATE record_values SET seq = 2 WHERE seq = 4;
      UPDATE record_values SET seq = 4 WHERE seq = -4
      """, 2, .valueChanged),
    Tampering(
      "a value is put beside a record that has none",
      "INSERT INTO record_values VALUES (3, 'arguments', zeroblob(16), x'7b7d')", 3, .valueInserted),
    Tampering(
      "a value is put beside no record", "INSERT INTO record_values VALUES (9, 'arguments', zeroblob(16), x'7b7d')", 9,
      .valueInserted),
    Tampering("a call's arguments are taken away", "DELETE FROM record_values WHERE seq = 4", 4, .valueRemoved),
    Tampering(
      "one of two values is taken away", "DELETE FROM record_values WHERE seq = 5 AND name = 'arguments'", 5,
      .valueRemoved),
    Tampering("all values are taken away", "DELETE FROM record_values", 2, .valueRemoved),
  ]
}

@Suite struct LedgerVerifyTests {
  let state = TemporaryState()

  private func writeSix() throws {
    var second = Sample.arguments
    second["arguments"] = ["numberResults": 6, "seed": 11]
    try state.write([
      LedgerEntry(Sample.started), .call(1), LedgerEntry(.callCompleted(Sample.completed(1))),
      LedgerEntry(.callDecided(Sample.decided(2, .deny)), values: second),
      LedgerEntry(.callDecided(Sample.decided(3)), values: Sample.twoValues),
      LedgerEntry(.callCompleted(Sample.completed(3))),
    ])
  }

  @Test func anUntouchedLedgerIsIntact() throws {
    try writeSix()
    let ledger = try state.open()
    let head = ledger.head
    #expect(try Ledger.verify(directory: state.path) == .intact(IntactLedger(head: head, values: 4, forgotten: 0)))
  }

  @Test func anEmptyLedgerIsIntact() throws {
    try state.write([])
    #expect(try Ledger.verify(directory: state.path) == .intact(IntactLedger(head: .empty, values: 0, forgotten: 0)))
  }

  @Test("tampering is found, its place and its kind", arguments: Tampering.all)
  func isFound(tampering: Tampering) throws {
    try writeSix()
    try state.tamper(tampering.sql)
    guard case .broken(let breakage) = try Ledger.verify(directory: state.path) else {
      Issue.record("it was not found")
      return
    }
    #expect(breakage.seq == tampering.seq)
    #expect(breakage.kind == tampering.kind, "\(breakage.detail)")
  }

  @Test func aWholeRecordMadeAnewIsFoundAtTheNextOne() throws {
    try writeSix()
    let ledger = try Ledger.inspect(directory: state.path)
    let third = try ledger.events(after: 2, limit: 1)[0]
    var forged = third.event
    forged.body = .callCompleted(Sample.completed(1, .failed))
    let body = RecordLine.record(forged, commitments: [])
    let previous = try state.rows("SELECT hash FROM records WHERE seq = 2")[0].bytes(0)
    let hash = Hexadecimal.text(Chain.hash(of: body, after: previous))
    try state.tamper(
      "UPDATE records SET body = x'\(Hexadecimal.text(body))', hash = x'\(hash)', outcome = 'failed' WHERE seq = 3")
    guard case .broken(let breakage) = try Ledger.verify(directory: state.path) else {
      Issue.record("it was not found")
      return
    }
    #expect((breakage.seq, breakage.kind) == (4, .changed))
  }

  @Test func whileAGatewayWritesWhatWasThereIsChecked() throws {
    let ledger = try state.open()
    for number in 1...50 {
      _ = try ledger.append([.call(number)], at: Int64(number))
      if number % 10 == 0 {
        let head = ledger.head
        #expect(
          try Ledger.verify(directory: state.path)
            == .intact(IntactLedger(head: head, values: number, forgotten: 0)))
      }
    }
  }
}
