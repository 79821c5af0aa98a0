import Feed
import GRDB
import MCP

/// Reads what was recorded, and holds up no writer. Every method sees one consistent moment, in which everything is that
/// was recorded when it was called; or, in a ledger that is only inspected, when that began.
public struct LedgerReader: Sendable {
  private let database: any DatabaseReader
  private let path: String
  /// Returns once everything that was recorded is in the database.
  private let settle: @Sendable () throws(LedgerError) -> Void
  private let room: ReadingRoom

  init(
    database: any DatabaseReader, path: String, room: ReadingRoom = ReadingRoom(),
    settle: @escaping @Sendable () throws(LedgerError) -> Void
  ) {
    self.database = database
    self.path = path
    self.room = room
    self.settle = settle
  }

  /// A ledger that this process may only look at, in the database and in the spool.
  init(inspecting directory: StateDirectory) throws(LedgerError) {
    try directory.requireLedger()
    // Before the database: what leaves the spool meanwhile is found there.
    let spooled = try SpooledRecords(directory)
    let queue = try Self.openReadOnly(directory.ledger)
    do {
      try queue.writeWithoutTransaction { try SpoolOverlay.lay(spooled, over: $0) }
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
    self.init(database: queue, path: directory.ledger) {}
  }

  /// An archive to look into, whatever its format.
  init(archive path: String) throws(LedgerError) {
    let queue = try Self.openReadOnly(path, isArchive: true)
    do {
      try queue.writeWithoutTransaction { try SpoolOverlay.lay(over: $0) }
    } catch {
      throw LedgerError(error, path: path)
    }
    self.init(database: queue, path: path) {}
  }

  static func openReadOnly(_ path: String, isArchive: Bool = false) throws(LedgerError) -> DatabaseQueue {
    guard StateDirectory.hasFile(path) else { throw LedgerError(.missing, path: path) }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "sluice.ledger.look"
    configuration.busyMode = .timeout(2)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try _ = Schema.check($0, path: path) }
      return queue
    } catch {
      let problem = LedgerError(error, path: path)
      throw isArchive && problem.kind == .foreign ? LedgerError(.foreignArchive, path: path) : problem
    }
  }

  /// Runs a query; its errors in the ledger's words.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
    try settle()
    guard room.enter() else { throw LedgerError(.closed, path: path) }
    defer { room.leave() }
    do {
      return try database.read(body)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// The event in a record that was read.
  func event(_ record: [UInt8], seq: Int) throws(LedgerError) -> Event {
    let event: Event
    do {
      event = try Event(json: JSON(parsing: record))
    } catch {
      throw damaged("record \(seq) can't be read: \(error)")
    }
    guard event.isCountable else { throw damaged("record \(seq) holds a number that no ledger comes to") }
    return event
  }

  func damaged(_ reason: String) -> LedgerError { LedgerError(.damaged(reason), path: path) }
}
