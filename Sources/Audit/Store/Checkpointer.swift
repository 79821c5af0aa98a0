import GRDB
import Synchronization

/// Moves what SQLite's write-ahead log holds into the database, on a thread and a connection of its own, so that no
/// transaction waits for the disk.
final class Checkpointer: Sendable {
  /// How many bytes are written to the log between two checkpoints.
  private static let interval = 16 << 20
  /// About how many bytes a transaction adds to the log besides its records: pages of indexes that it touches.
  private static let transactionBytes = 64 << 10
  /// From how many pages on the log is written from its beginning again, which holds the writer up: 64 MiB in pages of
  /// SQLite's usual size.
  private static let longLog = (64 << 20) / 4096

  private let database: DatabaseQueue
  private let queue = BackgroundQueue(label: "sluice.checkpoint")
  /// Bytes since the last checkpoint was asked for. The first is due at once: processes that were killed soon may have
  /// left a log that none of them ever emptied.
  private let pending = Atomic(interval)

  init(path: String) throws {
    var configuration = Configuration()
    configuration.label = "sluice.checkpoint"
    // Never wait: with a wait, SQLite would keep the writer out while it waits for readers.
    configuration.busyMode = .immediateError
    database = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Counts what a transaction wrote, and starts a checkpoint when enough has come together.
  ///
  /// - Parameter pausing: runs something while nothing is written.
  func appended(bytes: Int, pausing: @escaping @Sendable (() -> Void) -> Void) {
    let written = bytes + Self.transactionBytes
    guard pending.add(written, ordering: .relaxed).newValue >= Self.interval else { return }
    pending.store(0, ordering: .relaxed)
    queue.async { [self] in run(pausing: pausing) }
  }

  private func run(pausing: (() -> Void) -> Void) {
    guard checkpoint("PASSIVE") >= Self.longLog else { return }
    // What came meanwhile goes while others append, too: only the last few pages are left for the pause.
    _ = checkpoint("PASSIVE")
    // The file keeps its length: cutting it can take the disk a second.
    pausing { _ = checkpoint("RESTART") }
  }

  /// Runs a checkpoint; answers how many pages the log has. One that fails (readers in the way, a full disk) costs
  /// nothing: the log keeps everything, and the next one tries again.
  private func checkpoint(_ mode: String) -> Int {
    let pages = try? database.writeWithoutTransaction { database in
      try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(\(mode))")?.integer(1)
    }
    return pages.flatMap(\.self) ?? 0
  }

  /// Waits for the checkpoint that runs, and ends.
  func close() throws {
    try queue.sync { try database.close() }
  }
}
