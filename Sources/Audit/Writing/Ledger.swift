import Feed
import GRDB
import Synchronization

/// The append-only, hash-chained record of everything that happened, in a state directory that this process alone
/// writes to.
///
/// Appending is synchronous and fast, made to be called on an event loop; reading goes through ``reader``, from any
/// thread, and never holds an append up.
public final class Ledger: Sendable {
  /// Everything that was committed, at any moment.
  public let reader: LedgerReader
  /// What keyed fingerprints in this state directory are made with.
  public let key: StateKey
  /// What anchors of this ledger are signed with, its public half.
  public let publicKey: PublicKey

  let directory: StateDirectory
  let pool: DatabasePool
  private let checkpointer: Checkpointer
  private let writer: Mutex<Writer>

  /// What appending changes.
  private struct Writer {
    /// None after a failure, until it was read again.
    var tail: LedgerTail?
    var reserve: DiskReserve
    /// None once closed.
    var lock: StateLock?
    var random = SystemRandomNumberGenerator()
  }

  /// Takes a state directory and opens its ledger; both are made where they are missing.
  ///
  /// - Throws: ``LedgerError``: `locked` if another process has it.
  public static func open(directory: String, durability: Durability = .process) throws(LedgerError) -> Ledger {
    let directory = try StateDirectory.create(directory)
    let lock = try StateLock(directory)
    let key = try StateKey(loading: directory)
    let publicKey = try SigningKey.load(from: directory).publicKey
    try directory.prepareLedger()
    do {
      return try Ledger(directory, lock: lock, key: key, publicKey: publicKey, durability: durability)
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
  }

  /// A ledger to look into while another process may write to it: read-only, without the lock.
  ///
  /// - Throws: ``LedgerError``: `missing`, `foreign`, `newer`, `damaged`.
  public static func inspect(directory: String) throws(LedgerError) -> LedgerReader {
    try LedgerReader(inspecting: try StateDirectory.existing(directory))
  }

  private init(
    _ directory: StateDirectory, lock: StateLock, key: StateKey, publicKey: PublicKey, durability: Durability
  ) throws {
    self.directory = directory
    self.key = key
    self.publicKey = publicKey
    try Schema.checkUntouched(path: directory.ledger)
    var configuration = Configuration()
    configuration.label = "sluice.ledger"
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = \(Schema.pageSize)") }
    pool = try DatabasePool(path: directory.ledger, configuration: configuration)
    let tail = try pool.writeWithoutTransaction { database in
      // Set here and not while connecting, because the pool sets `synchronous` itself after that.
      try database.execute(sql: "PRAGMA synchronous = \(durability.synchronous); PRAGMA wal_autocheckpoint = 0")
      try Schema.prepare(database, path: directory.ledger)
      return try LedgerTail(reading: database)
    }
    checkpointer = try Checkpointer(path: directory.ledger)
    reader = LedgerReader(database: pool, path: directory.ledger)
    writer = Mutex(Writer(tail: tail, reserve: DiskReserve(path: directory.reserve), lock: lock))
  }

  /// Records what happened, all of it in one transaction, and answers what was recorded, in the same order.
  ///
  /// When this returns, the records outlive the process (or a loss of power, see ``Durability``). When it throws,
  /// nothing is recorded, and the next call tries anew.
  ///
  /// - Parameter now: milliseconds since 1970. A clock that runs behind the last record is held at that record's time.
  public func append(_ entries: [LedgerEntry], at now: Int64) throws(LedgerError) -> [RecordedEvent] {
    guard !entries.isEmpty else { return [] }
    do {
      return try writer.withLock { writer in try append(entries, at: now, &writer) }
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
  }

  /// The newest record's place and hash.
  public var head: LedgerHead {
    get throws(LedgerError) {
      do {
        return try writer.withLock { writer in
          if let tail = writer.tail { return tail.head }
          return try pool.read(LedgerTail.init(reading:)).head
        }
      } catch {
        throw LedgerError(error, path: directory.ledger)
      }
    }
  }

  /// Counts what was written beside records, so that it is moved into the database like them.
  func wrote(bytes: Int) {
    checkpointer.appended(bytes: bytes) { [self] body in writer.withLock { _ in body() } }
  }

  /// Ends writing and reading and gives the state directory free. What follows throws `closed`.
  public func close() throws(LedgerError) {
    guard let lock = writer.withLock({ $0.lock.take() }) else { return }
    do {
      try pool.close()
      // The last connection to close empties the write-ahead log, which the pool's readers may not.
      try checkpointer.close()
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
    lock.release()
  }
}

extension Ledger {
  private func append(_ entries: [LedgerEntry], at now: Int64, _ writer: inout Writer) throws -> [RecordedEvent] {
    guard writer.lock != nil else { throw LedgerError(.closed, path: directory.ledger) }
    let mayUseReserve = entries.allSatisfy(\.mayUseReserve)
    // What the reserve has made free is not for everybody.
    guard mayUseReserve || writer.reserve.restore() else { throw LedgerError(.full, path: directory.ledger) }
    do {
      return try write(entries, at: now, &writer)
    } catch let error where LedgerError(error, path: directory.ledger).kind == .full {
      guard mayUseReserve, writer.reserve.release() else { throw error }
      return try write(entries, at: now, &writer)
    }
  }

  private func write(_ entries: [LedgerEntry], at now: Int64, _ writer: inout Writer) throws -> [RecordedEvent] {
    let known = writer.tail
    writer.tail = nil
    var random = writer.random
    let (tail, recorded) = try pool.writeWithoutTransaction { database in
      var tail = try known ?? LedgerTail(reading: database)
      let recorded = try RecordInsertion.transaction(in: database) { insertion in
        try entries.map { entry in
          let draft = RecordDraft(entry, after: tail, at: now, using: &random)
          try insertion.insert(draft)
          tail = draft.tail
          return draft.recorded
        }
      }
      return (tail, recorded)
    }
    writer.tail = tail
    checkpointer.appended(bytes: recorded.reduce(0) { $0 + $1.line.count }) { [self] body in
      self.writer.withLock { _ in body() }
    }
    return recorded
  }
}
