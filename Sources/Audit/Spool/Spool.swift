import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is recorded and not yet in the database: an append-only file of lines beside it. A group of records costs one
/// write here, where a transaction of SQLite costs a write for every page that it touches.
///
/// A file holds up to 16 MiB, and is deleted once all of it is in the database.
final class Spool: Sendable {
  private let directory: StateDirectory
  private let durability: Durability
  private let files: Mutex<SpoolFiles>

  init(_ directory: StateDirectory, durability: Durability) {
    self.directory = directory
    self.durability = durability
    files = Mutex(SpoolFiles())
  }

  /// Appends records that follow each other, all or none.
  func append(_ records: [ChainedRecord]) throws(LedgerError) {
    guard let first = records.first, let last = records.last else { return }
    try files.withLock { files throws(LedgerError) in
      files.lines.removeAll(keepingCapacity: true)
      for record in records { SpoolLine.write(record, isFollowed: record !== last, into: &files.lines) }
      try files.segment(first: first.seq, directory, durability)
        .append(files.lines, last: last.seq, durability: durability)
      if files.lines.capacity > 1 << 20 { files.lines = [] }
    }
  }

  /// Has the next group begin a new file.
  func beginAnew() { files.withLock { $0.leaveOpen() } }

  /// Deletes the files of which everything is in the database.
  func discard(through seq: Int) {
    let paths = files.withLock { $0.takeSettled(through: seq) }
    for path in paths { unlink(path) }
  }

  /// Ends writing, and deletes what is open unless something of it is not in the database.
  func close(keeping isUnsettled: Bool) {
    let open = files.withLock { $0.open.take() }
    if let open, !isUnsettled { unlink(open.path) }
  }
}

/// The files of a spool that is written to.
private struct SpoolFiles {
  /// Bytes after which a new file is begun.
  static let segmentLength = 16 << 20

  var open: SpoolSegment?
  /// Full ones that are not yet in the database, oldest first.
  var full: [(path: String, last: Int)] = []
  /// Used for every group, so that its memory is allocated once.
  var lines: [UInt8] = []

  /// The file to write to.
  mutating func segment(
    first: Int, _ directory: StateDirectory, _ durability: Durability
  ) throws(LedgerError) -> SpoolSegment {
    if let open, open.length < Self.segmentLength { return open }
    leaveOpen()
    let segment = try SpoolSegment(first: first, in: directory, durability: durability)
    open = segment
    return segment
  }

  mutating func leaveOpen() {
    if let open = open.take() { full.append((open.path, open.last)) }
  }

  mutating func takeSettled(through seq: Int) -> [String] {
    let settled = full.prefix { $0.last <= seq }
    full.removeFirst(settled.count)
    return settled.map(\.path)
  }
}
