import MCP
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is recorded and not yet in the database: an append-only file of lines beside it. A group of records costs one
/// write here, where a transaction of SQLite costs a write for every page that it touches.
///
/// A file holds up to 16 MiB, and is deleted once all of it is in the database, and the disk keeps that.
final class Spool: Sendable {
  private let directory: StateDirectory
  private let durability: Durability
  private let flushDatabase: @Sendable () throws(LedgerError) -> Void
  private let files: Mutex<SpoolFiles>
  /// Held while files are deleted: nobody else then takes those for gone which wait for the disk.
  private let discarding = Mutex(())

  /// - Parameter flushDatabase: has the disk keep what is in the database.
  init(
    _ directory: StateDirectory, durability: Durability,
    flushDatabase: @escaping @Sendable () throws(LedgerError) -> Void
  ) {
    self.directory = directory
    self.durability = durability
    self.flushDatabase = flushDatabase
    files = Mutex(SpoolFiles())
  }

  /// Appends records that follow each other, all or none.
  func append(_ records: [ChainedRecord]) throws(LedgerError) {
    guard let first = records.first, let last = records.last else { return }
    try files.withLock { files throws(LedgerError) in
      files.lines.removeAll(keeping: 1 << 20)
      for record in records { SpoolLine.write(record, isFollowed: record !== last, into: &files.lines) }
      let segment = try files.segment(first: first.seq, directory, durability)
      try files.lines.withBytes { lines throws(LedgerError) in
        try segment.append(lines, last: last.seq, durability: durability)
      }
    }
  }

  /// Makes ready for the next groups, at a time when nothing waits.
  func makeRoom() { files.withLock { $0.open?.makeRoom() } }

  /// Has the next group begin a new file.
  ///
  /// - Throws: ``LedgerError`` if the file that is written to can't be left; then it is gone on with.
  func beginAnew() throws(LedgerError) { try files.withLock { files throws(LedgerError) in try files.leaveOpen() } }

  /// Deletes the files of which everything is in the database.
  ///
  /// Only once a loss of power can't take it from there: else what later files hold would follow from nothing, and no
  /// gateway would start with them.
  ///
  /// - Throws: ``LedgerError`` if the disk doesn't take it; then the files stay, and the next call tries anew.
  func discard(through seq: Int) throws(LedgerError) {
    try discarding.withLock { _ throws(LedgerError) in try discardAlone(through: seq) }
  }

  private func discardAlone(through seq: Int) throws(LedgerError) {
    let settled = files.withLock { $0.takeSettled(through: seq) }
    guard !settled.isEmpty else { return }
    do throws(LedgerError) {
      try flushDatabase()
    } catch {
      files.withLock { $0.full.insert(contentsOf: settled, at: 0) }
      throw error
    }
    for file in settled { unlink(file.path) }
  }

  /// Ends writing, and deletes what is open unless something of it is not in the database, or the disk does not keep
  /// that.
  func close(keeping isUnsettled: Bool) {
    let open = files.withLock { $0.open.take() }
    guard let open, !isUnsettled else { return }
    do throws(LedgerError) {
      try flushDatabase()
    } catch {
      // It stays: the next start finds nothing new in it, and deletes it.
      return
    }
    unlink(open.path)
  }
}
