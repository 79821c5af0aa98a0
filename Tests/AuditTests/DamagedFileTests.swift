import Feed
import Foundation
import GRDB
import Testing

@testable import Audit

@Suite struct DamagedFileTests {
  let state = TemporaryState()

  private func overwrite(_ name: String, at offset: UInt64, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: state.file(name)))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  @Test func damagedPagesAreSaidInOneSentence() throws {
    try state.write((1...200).map { LedgerEntry.call($0) })
    try overwrite("ledger.sqlite", at: 8192, with: [UInt8](repeating: 0xA5, count: 40_000))
    let error = try #require(throws: LedgerError.self) { try Ledger.verify(directory: state.path) }
    guard case .damaged = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(!error.description.contains("\n"))
    #expect(error.description.hasPrefix("the ledger `\(state.file("ledger.sqlite"))` is damaged ("))
  }

  @Test func aFileThatIsNoLedgerIsLeftAlone() throws {
    try state.write([])
    let notes = Array("Dear diary, this is not a database at all. ".utf8)
    try Data(notes).write(to: URL(fileURLWithPath: state.file("ledger.sqlite")))
    let error = #expect(throws: LedgerError.self) { try state.open() }
    #expect(error?.kind == .foreign)
    #expect(#expect(throws: LedgerError.self) { try Ledger.verify(directory: state.path) }?.kind == .foreign)
    #expect(try Data(contentsOf: URL(fileURLWithPath: state.file("ledger.sqlite"))) == Data(notes))
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    try state.write([])
    try FileManager.default.removeItem(atPath: state.file("ledger.sqlite"))
    try state.tamper("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')")
    let before = try Data(contentsOf: URL(fileURLWithPath: state.file("ledger.sqlite")))
    #expect(#expect(throws: LedgerError.self) { try state.open() }?.kind == .foreign)
    #expect(try Data(contentsOf: URL(fileURLWithPath: state.file("ledger.sqlite"))) == before)
  }

  /// What somebody may put into the file, and how it is named.
  private static let infiltrations = [
    ("CREATE TRIGGER t AFTER INSERT ON record_values BEGIN DELETE FROM record_values; END", "the trigger `t`"),
    ("CREATE TRIGGER records AFTER INSERT ON records BEGIN SELECT 1; END", "the trigger `records`"),
    ("CREATE VIEW calls AS SELECT * FROM records", "the view `calls`"),
    ("CREATE TABLE notes (text TEXT)", "the table `notes`"),
    ("CREATE UNIQUE INDEX i ON records (tool)", "the index `i`"),
    (
      "DROP INDEX records_by_call; CREATE UNIQUE INDEX records_by_call ON records (type)", "the index `records_by_call`"
    ),
  ]

  @Test("what Sluice did not make stops a start and is found", arguments: infiltrations)
  func infiltration(sql: String, object: String) throws {
    try state.write([.call(1)])
    try state.tamper(sql)
    let error = try #require(throws: LedgerError.self) { try state.open() }
    #expect(error.kind == .infiltrated(object))
    #expect(!error.description.contains("\n"))
    guard case .broken(let breakage) = try Ledger.verify(directory: state.path) else {
      Issue.record("it was not found")
      return
    }
    #expect((breakage.seq, breakage.kind) == (nil, .infiltrated))
    #expect(breakage.description.hasPrefix("broken, infiltrated: it holds \(object), which Sluice did not make; "))
    #expect(try Ledger.inspect(directory: state.path).newest() == 1, "it can still be read")
  }

  @Test func aTriggerInAnArchiveIsFoundAndNotSetOff() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...20).map { .call($0) }, at: 1)
    let archived = try ledger.archiveAll()
    let database = try DatabaseQueue(path: archived.file)
    try database.write { database in
      try database.execute(
        sql: "CREATE TRIGGER t AFTER DELETE ON record_values BEGIN DELETE FROM records WHERE seq = old.seq; END")
    }
    try database.close()
    for verification in [try Ledger.verify(directory: state.path), try Ledger.verify(archive: archived.file)] {
      guard case .broken(let breakage) = verification else {
        Issue.record("it was not found")
        continue
      }
      #expect((breakage.kind, breakage.archive) == (.infiltrated, archived.file))
    }
    #expect(throws: LedgerError.self) { try ledger.forget(ValuesForgetting(through: 5, by: "ana"), at: 2) }
    #expect(ArchiveFile.all(in: [state.path]).count == 1)
    let left = try DatabaseQueue(path: archived.file).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM records") }
    #expect(left == 20)
  }

  @Test func aNewerFormatIsNotTouched() throws {
    try state.write([])
    try state.tamper("PRAGMA user_version = 4")
    #expect(#expect(throws: LedgerError.self) { try state.open() }?.kind == .newer(version: 4))
  }

  private static let secondFormat = """
    DROP INDEX records_by_risk; DROP INDEX records_by_rule; ALTER TABLE records DROP COLUMN risk;
    ALTER TABLE records DROP COLUMN rule; PRAGMA user_version = 2;
    """
  private static let firstFormat = """
    \(secondFormat) DROP TABLE origin; DROP INDEX records_by_tool; DROP INDEX records_by_outcome;
    ALTER TABLE records DROP COLUMN outcome; PRAGMA user_version = 1
    """

  @Test(
    "an older format is read as it is, and completed by the next start",
    arguments: [(1, firstFormat), (2, secondFormat)])
  func olderFormat(number: Int, sql: String) throws {
    let denied = LedgerEntry(.callDecided(Sample.decided(3, .deny, rule: "/tools/x/deny_when/0")))
    try state.write([.call(1), denied])
    try state.tamper(sql)
    for query in ["outcome:denied", "risk:high rule:*deny*"] {
      let found = try Ledger.inspect(directory: state.path).history(CallFilter(query), limit: 9, at: 3000).calls
      #expect(found.map(\.decided.call.rawValue) == [3])
    }
    let intact = Verification.intact(
      IntactLedger(head: try Ledger.inspect(directory: state.path).head(), values: 1, forgotten: 0))
    #expect(try Ledger.verify(directory: state.path) == intact)
    #expect(try state.rows("PRAGMA user_version")[0].integer(0) == number)

    var told: [Int] = []
    let ledger = try Ledger.open(directory: state.path) { told.append($0) }
    #expect(told == [2], "it is said before, because it takes its time")
    #expect(try ledger.append([.call(2)], at: 9).map(\.seq) == [3])
    #expect(try state.rows("PRAGMA user_version")[0].integer(0) == 3)
    #expect(try state.rows("SELECT name FROM sqlite_schema WHERE name IN ('origin', 'records_by_tool')").count == 2)
    let row = try state.rows("SELECT outcome, risk, rule FROM records WHERE seq = 2")[0]
    #expect(try [row.text(0), row.text(1), row.text(2)] == ["denied", "High", "/tools/x/deny_when/0"])
    guard case .intact = try Ledger.verify(directory: state.path) else {
      Issue.record("the migration broke the ledger")
      return
    }
  }

  @Test func whereThereIsNothingThatIsSaid() throws {
    let error = #expect(throws: LedgerError.self) { try Ledger.verify(directory: "/nowhere/at/all") }
    #expect(
      error?.description
        == "there is no ledger at `/nowhere/at/all`; name the state directory of a gateway that has run")
  }
}
