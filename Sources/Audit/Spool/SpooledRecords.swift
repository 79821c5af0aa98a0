#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The records in the spool of a state directory, as a process that has ended, or runs, left them there.
struct SpooledRecords {
  /// The files that were read, oldest first.
  let paths: [String]
  /// Bytes behind a hole, which a loss of power has left: unless the database has them, they are no records any more.
  let bytesLost: Int
  private let files: [(first: Int, lines: ArraySlice<UInt8>)]
  private let directory: StateDirectory

  /// Reads every file of the spool, up to its first zero byte: behind that is room for what did not come any more, or
  /// what a loss of power has left of the newest records. A file that is deleted meanwhile is in the database.
  init(_ directory: StateDirectory) throws(LedgerError) {
    self.directory = directory
    let places = try directory.spooled()
    paths = places.map(directory.spool(first:))
    var files: [(first: Int, lines: ArraySlice<UInt8>)] = []
    var bytesLost = 0
    for (place, path) in zip(places, paths) {
      guard let bytes = try Self.contents(of: path) else { continue }
      let written = bytes.prefix { $0 != 0 }
      bytesLost += bytes[written.endIndex...].count { $0 != 0 }
      if let lines = Self.wholeGroups(of: written) { files.append((place, lines)) }
    }
    self.files = files
    self.bytesLost = bytesLost
  }

  /// The lines of a file, without the last one's end; none if there are none.
  ///
  /// What a process that was killed while it wrote has left of its last group, be it whole lines, is no record: nothing
  /// followed from it.
  private static func wholeGroups(of written: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var lines = written
    while let end = lines.lastIndex(of: SpoolLine.end) {
      lines = lines[..<end]
      if !SpoolLine.isFollowed(lines) { return lines }
    }
    return nil
  }

  /// The records that the database does not have yet.
  ///
  /// - Throws: ``LedgerError`` of the kind `damaged` for a line that is no record, and if they don't go on with the chain
  ///   that ends with `head`.
  func records(after head: LedgerHead) throws(LedgerError) -> [ChainedRecord] {
    var records = try lines(from: head.seq)
    if let same = records.first, same.seq == head.seq {
      guard same.hash == head.hash else { throw damaged("record \(head.seq) is another one in the database") }
      records.removeFirst()
    }
    var head = head
    for record in records {
      guard record.seq == head.seq + 1, Chain.hash(of: record.body, after: head.hash) == record.hash else {
        throw damaged("record \(record.seq) does not follow from record \(head.seq)")
      }
      head = record.tail.head
    }
    return records
  }

  /// The records from a place on, which a line has by its number.
  private func lines(from seq: Int) throws(LedgerError) -> [ChainedRecord] {
    var records: [ChainedRecord] = []
    for (number, file) in files.enumerated() {
      // All of it is in the database, which may be far ahead.
      if number + 1 < files.count, files[number + 1].first <= seq { continue }
      var place = file.first
      for line in file.lines.split(separator: SpoolLine.end, omittingEmptySubsequences: false) {
        defer { place += 1 }
        guard place >= seq else { continue }
        guard let record = SpoolLine.read(line) else { throw damaged("what should be record \(place) is none") }
        records.append(record)
      }
    }
    return records
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
