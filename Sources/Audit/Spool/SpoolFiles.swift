import MCP

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of a spool that is written to.
struct SpoolFiles: ~Copyable {
  /// Bytes after which a new file is begun.
  static let segmentLength = 16 << 20

  var open: SpoolSegment?
  /// Full ones that are not yet in the database, oldest first.
  var full: [(path: String, last: Int)] = []
  /// Used for every group, so that its memory is allocated once.
  var lines = ByteWriter(room: 1 << 14)

  /// The file to write to.
  mutating func segment(
    first: Int, _ directory: StateDirectory, _ durability: Durability
  ) throws(LedgerError) -> SpoolSegment {
    if let open, open.length < Self.segmentLength { return open }
    try leaveOpen()
    let segment = try SpoolSegment(first: first, in: directory, durability: durability)
    open = segment
    return segment
  }

  /// - Throws: if something of a group that failed is still in it, and can't be taken away: what follows must not stand
  ///   in two files.
  mutating func leaveOpen() throws(LedgerError) {
    guard let left = open else { return }
    try left.mend()
    open = nil
    // The first group of an empty one has failed; the next begins a file of the same name.
    if left.length == 0 { unlink(left.path) } else { full.append((left.path, left.last)) }
  }

  mutating func takeSettled(through seq: Int) -> [(path: String, last: Int)] {
    let settled = Array(full.prefix { $0.last <= seq })
    full.removeFirst(settled.count)
    return settled
  }
}
