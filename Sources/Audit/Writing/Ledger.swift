import Feed
import GRDB
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
  /// Bytes that a loss of power had left in the spool without what they followed from: unless the database has them,
  /// they are no records any more.
  public let bytesLost: Int

  let directory: StateDirectory
  let pool: DatabasePool
  private let spool: Spool
  private let settler: Settler
  private let room = ReadingRoom()
  private let writer: Mutex<Writer>

  /// What appending changes.
  private struct Writer {
    var tail: LedgerTail
    var reserve: DiskReserve
    /// None once closed.
    var lock: StateLock?
    var random = BufferedRandomness()
  }

  /// Takes a state directory and opens its ledger; both are made where they are missing.
  ///
  /// - Parameter upgrading: told before a ledger of an older format is brought up, which takes some 20 s for a million
  ///   records, with the newest record's place.
  /// - Throws: ``LedgerError``: `locked` if another process has it; `lost` if there was a ledger, and is none any more;
  ///   `overtaken` if an archive beside it goes on further.
  public static func open(
    directory: String, durability: Durability = .process, upgrading: (Int) -> Void = { _ in }
  ) throws(LedgerError) -> Ledger {
    let directory = try StateDirectory.create(directory)
    let lock = try StateLock(directory)
    try directory.makeLedgerIfNew()
    let key = try StateKey(loading: directory)
    let publicKey = try SigningKey.load(from: directory).publicKey
    try directory.protectLedger()
    do {
      return try Ledger(
        directory, lock: lock, key: key, publicKey: publicKey, durability: durability, upgrading: upgrading)
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
  }

  /// A ledger to look into while another process may write to it: read-only, without the lock. What it sees is what was
  /// recorded when it was opened, be it in the database or still in the spool.
  ///
  /// - Throws: ``LedgerError``: `missing`, `lost`, `foreign`, `newer`, `damaged`.
  public static func inspect(directory: String) throws(LedgerError) -> LedgerReader {
    try LedgerReader(inspecting: try StateDirectory.existing(directory))
  }

  private init(
    _ directory: StateDirectory, lock: StateLock, key: StateKey, publicKey: PublicKey, durability: Durability,
    upgrading: (Int) -> Void
  ) throws {
    self.directory = directory
    self.key = key
    self.publicKey = publicKey
    try Schema.checkUntouched(path: directory.ledger)
    var configuration = Configuration()
    configuration.label = "sluice.ledger"
    configuration.busyMode = .timeout(1)
    pool = try DatabasePool(path: directory.ledger, configuration: configuration)
    let (tail, bytesLost) = try pool.writeWithoutTransaction { database in
      // Set here and not while connecting, because the pool sets `synchronous` itself after that.
      try database.execute(sql: "PRAGMA synchronous = \(durability.synchronous); PRAGMA wal_autocheckpoint = 0")
      try Schema.prepare(database, path: directory.ledger, upgrading: upgrading)
      return try Self.recover(directory, into: database)
    }
    self.bytesLost = bytesLost
    try directory.checkArchives(through: tail.head.seq)
    spool = Spool(directory, durability: durability) { () throws(LedgerError) in try directory.flushLog() }
    let settler = try Settler(pool, spool: spool, path: directory.ledger)
    self.settler = settler
    reader = LedgerReader(database: pool, path: directory.ledger, room: room) { () throws(LedgerError) in
      try settler.settle()
    }
    writer = Mutex(Writer(tail: tail, reserve: DiskReserve(path: directory.reserve), lock: lock))
  }

  /// The lock is given free after the database is let go of, also by who did not close it.
  deinit { settler.rest() }

  /// Brings into the database what an earlier process had only in its spool.
  private static func recover(
    _ directory: StateDirectory, into database: Database
  ) throws -> (LedgerTail, bytesLost: Int) {
    let tail = try LedgerTail(reading: database)
    let spooled = try SpooledRecords(directory)
    let missing = try spooled.records(after: tail.head)
    try RecordInsertion.transaction(in: database) { insertion in
      for record in missing { try insertion.insert(record) }
    }
    if !spooled.paths.isEmpty { try directory.flushLog() }
    for path in spooled.paths { unlink(path) }
    return (missing.last?.tail ?? tail, spooled.bytesLost)
  }

  /// Records what happened, all of it or nothing, and answers what was recorded, in the same order.
  ///
  /// When this returns, the records outlive the process (or a loss of power, see ``Durability``). When it throws,
  /// nothing is recorded, and the next call tries anew.
  ///
  /// - Parameter now: milliseconds since 1970. A clock that runs behind the last record is held at that record's time.
  public func append(_ entries: [LedgerEntry], at now: Int64) throws(LedgerError) -> [RecordedEvent] {
    guard !entries.isEmpty else { return [] }
    return try writer.withLock { writer throws(LedgerError) in try append(entries, at: now, &writer) }
  }

  /// Makes ready for what is appended next, so that it takes less time: for a moment when nothing waits.
  public func makeRoom() { spool.makeRoom() }

  /// The newest record's place and hash.
  public var head: LedgerHead { writer.withLock(\.tail.head) }

  /// Returns once everything that was appended before is in the database, where readers look.
  func settle() throws(LedgerError) { try settler.settle() }

  /// Counts what was written beside records, so that it is moved into the database like them.
  func wrote(bytes: Int) { settler.wrote(bytes: bytes) }

  /// Returns once everything that was appended before is in the database, and nothing of it in the spool any more.
  func emptySpool() throws(LedgerError) {
    let last = head.seq
    try spool.beginAnew()
    try settle()
    try spool.discard(through: last)
  }

  /// Ends writing and reading and gives the state directory free. What follows throws `closed`.
  public func close() throws(LedgerError) {
    guard let lock = writer.withLock({ $0.lock.take() }) else { return }
    defer { lock.release() }
    room.close()
    do {
      try settler.close()
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
  }
}

extension Ledger {
  private func append(
    _ entries: [LedgerEntry], at now: Int64, _ writer: inout Writer
  ) throws(LedgerError) -> [RecordedEvent] {
    guard writer.lock != nil else { throw LedgerError(.closed, path: directory.ledger) }
    let mayUseReserve = entries.allSatisfy(\.mayUseReserve)
    if let problem = settler.problem {
      // The spool had room for what the database has none for, and until it has, nobody can read the ledger.
      if problem.kind == .full { _ = writer.reserve.release() }
      guard mayUseReserve, problem.kind == .full else { throw problem }
    }
    // What the reserve has made free is not for everybody.
    guard mayUseReserve || writer.reserve.restore() else { throw LedgerError(.full, path: directory.ledger) }
    do throws(LedgerError) {
      return try write(entries, at: now, &writer)
    } catch {
      guard error.kind == .full, mayUseReserve, writer.reserve.release() else { throw error }
      return try write(entries, at: now, &writer)
    }
  }

  private func write(
    _ entries: [LedgerEntry], at now: Int64, _ writer: inout Writer
  ) throws(LedgerError) -> [RecordedEvent] {
    var tail = writer.tail
    var records: [ChainedRecord] = []
    var recorded: [RecordedEvent] = []
    records.reserveCapacity(entries.count)
    recorded.reserveCapacity(entries.count)
    for entry in entries {
      let draft = RecordDraft(entry, after: tail, at: now, using: &writer.random)
      records.append(draft.record)
      recorded.append(draft.recorded)
      tail = draft.record.tail
    }
    try spool.append(records)
    writer.tail = tail
    settler.add(records)
    return recorded
  }
}
