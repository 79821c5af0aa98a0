#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The records in the spool of a state directory, as a process that has ended, or runs, left them there.
struct SpooledRecords {
  /// The files that were read, oldest first.
  let paths: [String]
  private let records: [ChainedRecord]
  private let directory: StateDirectory

  /// Reads every file of the spool. A file that is deleted meanwhile is in the database.
  ///
  /// - Throws: ``LedgerError`` of the kind `damaged` for a line that is no record. The unfinished line of a process that
  ///   was killed while it wrote is none: nothing followed from it.
  init(_ directory: StateDirectory) throws(LedgerError) {
    self.directory = directory
    paths = try directory.spooled()
    var records: [ChainedRecord] = []
    for path in paths {
      guard let bytes = try Self.contents(of: path), let end = bytes.lastIndex(of: SpoolLine.end) else { continue }
      for line in bytes[..<end].split(separator: SpoolLine.end, omittingEmptySubsequences: false) {
        guard let record = SpoolLine.read(line) else {
          throw LedgerError(.damaged("a line after record \(records.last?.seq ?? 0) is no record"), path: path)
        }
        records.append(record)
      }
    }
    self.records = records
  }

  /// The records that the database does not have yet.
  ///
  /// - Throws: ``LedgerError`` of the kind `damaged` if they don't go on with the chain that ends with `head`.
  func records(after head: LedgerHead) throws(LedgerError) -> [ChainedRecord] {
    if let same = records.first(where: { $0.seq == head.seq }), same.hash != head.hash {
      throw damaged("record \(head.seq) is another one in the database")
    }
    let rest = Array(records.drop { $0.seq <= head.seq })
    var head = head
    for record in rest {
      guard record.seq == head.seq + 1, Chain.hash(of: record.body, after: head.hash) == record.hash else {
        throw damaged("record \(record.seq) does not follow from record \(head.seq)")
      }
      head = record.tail.head
    }
    return rest
  }

  private func damaged(_ reason: String) -> LedgerError {
    LedgerError(.damaged("the spool: \(reason)"), path: directory.path)
  }

  /// None if there is no such file any more.
  private static func contents(of path: String) throws(LedgerError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .last("read", path)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last("read", path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: part[..<count])
    }
  }
}
