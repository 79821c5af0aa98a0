import Dispatch
import GRDB
import Synchronization

/// Moves records from the spool into the database, many in a transaction, on a thread of its own: nothing waits for it
/// but who reads.
final class Settler: Sendable {
  /// How long records gather before they are moved.
  private static let delay = DispatchTimeInterval.milliseconds(20)
  /// How long after a failure it is tried again.
  private static let patience = DispatchTimeInterval.milliseconds(250)
  /// Records in one transaction at most: a reader waits for the one that is under way.
  private static let batch = 1000
  /// Bytes that may wait: who appends more waits, too.
  private static let mostWaiting = 64 << 20

  private let pool: DatabasePool
  private let spool: Spool
  private let checkpointer: Checkpointer
  private let path: String
  private let queue = BackgroundQueue(label: "sluice.settle")
  private let state = Mutex(State())

  private struct State {
    /// Recorded, and not in the database; oldest first.
    var waiting: [ChainedRecord] = []
    var bytes = 0
    var isScheduled = false
    var problem: LedgerError?
  }

  init(_ pool: DatabasePool, spool: Spool, path: String) throws {
    self.pool = pool
    self.spool = spool
    self.path = path
    checkpointer = try Checkpointer(path: path)
  }

  /// Why the database could not be written; none once it could again.
  var problem: LedgerError? { state.withLock(\.problem) }

  /// Takes records that are in the spool.
  func add(_ records: [ChainedRecord]) {
    let (begins, isMuch) = state.withLock { state in
      state.waiting.append(contentsOf: records)
      state.bytes += records.reduce(0) { $0 + $1.size }
      defer { state.isScheduled = true }
      return (!state.isScheduled, state.bytes > Self.mostWaiting)
    }
    if begins { schedule(after: Self.delay) }
    // What can't be moved now is told by `problem`.
    if isMuch { try? settle() }
  }

  /// Returns once everything that was added before is in the database.
  func settle() throws(LedgerError) {
    guard state.withLock({ $0.bytes > 0 }) else { return }
    try queue.sync { Result { () throws(LedgerError) in try run() } }.get()
  }

  /// Returns once nothing of it is under way.
  func rest() { queue.sync {} }

  /// Counts what was written to the database, so that it leaves SQLite's own log in time.
  func wrote(bytes: Int) {
    checkpointer.appended(bytes: bytes) { [queue] body in queue.sync { body() } }
  }

  /// Moves what it can, closes the database, and leaves the rest in the spool.
  func close() throws {
    let settling = Result { () throws(LedgerError) in try settle() }
    try pool.close()
    // The last connection to close empties SQLite's own log, which the pool's readers may not.
    try checkpointer.close()
    // Last: SQLite's log is most often gone by then, and nothing is left to flush.
    spool.close(keeping: state.withLock { $0.bytes > 0 })
    try settling.get()
  }

  private func schedule(after delay: DispatchTimeInterval) {
    queue.async(after: delay) { [weak self] in
      guard let self else { return }
      state.withLock { $0.isScheduled = false }
      // What can't be moved is told by `problem`, and is tried again.
      try? run()
    }
  }

  /// Moves all that waits. Runs on the queue alone.
  private func run() throws(LedgerError) {
    while case let batch = state.withLock({ Array($0.waiting.prefix(Self.batch)) }), let last = batch.last {
      do {
        try pool.writeWithoutTransaction { database in
          try RecordInsertion.transaction(in: database) { insertion in
            for record in batch { try insertion.insert(record) }
          }
        }
      } catch {
        throw failed(LedgerError(error, path: path))
      }
      let bytes = batch.reduce(0) { $0 + $1.size }
      state.withLock { state in
        state.waiting.removeFirst(batch.count)
        state.bytes -= bytes
        state.problem = nil
      }
      // What stays there is tried again with the next batch, and said by who needs it gone.
      try? spool.discard(through: last.seq)
      wrote(bytes: bytes)
    }
  }

  private func failed(_ error: LedgerError) -> LedgerError {
    let begins = state.withLock { state in
      state.problem = error
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
    if begins { schedule(after: Self.patience) }
    return error
  }
}
