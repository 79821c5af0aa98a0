#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One file of the spool, open for writing: whole groups of lines, or nothing of them.
final class SpoolSegment {
  let path: String
  /// The last record in it.
  private(set) var last: Int
  /// Bytes of the groups in it.
  private(set) var length = 0
  /// Bytes that the file has: what lies behind the groups is zero.
  private var room = 0
  private let file: Int32
  /// Whether something of a group that failed may lie behind the others.
  private var isTorn = false

  /// Makes the file whose first record is at a place.
  init(first: Int, in directory: StateDirectory, durability: Durability) throws(LedgerError) {
    path = directory.spool(first: first)
    last = first - 1
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .last("create", path) }
    if durability == .power { try DurableFile.flush(directory.path) }
  }

  deinit { close(file) }

  /// Keeps some room behind the groups, of zeros, so that the next ones need no new pages of memory, and no other
  /// length of the file on the disk.
  ///
  /// As many pages as the last groups have taken, rather than many at times: no call that comes meanwhile waits for long.
  func makeRoom() {
    let missing = Self.zeros.count - (room - length)
    guard missing >= Self.page, !isTorn else { return }
    let written = pwrite(file, Self.zeros, missing / Self.page * Self.page, off_t(room))
    // What there is no space for, the next group tells.
    if written > 0 { room += written }
  }

  private static let page = 4096
  private static let zeros = [UInt8](repeating: 0, count: 8 * page)

  /// Appends a group of lines. When this throws, none of them counts.
  func append(_ lines: UnsafeBufferPointer<UInt8>, last: Int, durability: Durability) throws(LedgerError) {
    try mend()
    do throws(LedgerError) {
      try write(lines)
      if durability == .power, fdatasync(file) != 0 { throw .last("flush", path) }
    } catch {
      isTorn = true
      // At once: whoever reads the file meanwhile sees whole groups. Where that fails, the next group tries again.
      try? mend()
      throw error
    }
    length += lines.count
    room = max(room, length)
    self.last = last
  }

  private func write(_ lines: UnsafeBufferPointer<UInt8>) throws(LedgerError) {
    var done = 0
    while done < lines.count {
      let written = pwrite(file, lines.baseAddress?.advanced(by: done), lines.count - done, off_t(length + done))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .last("write", path) }
      done += written
    }
  }

  /// Takes away what a group that failed has left.
  func mend() throws(LedgerError) {
    guard isTorn else { return }
    guard ftruncate(file, off_t(length)) == 0 else { throw .last("mend", path) }
    room = length
    isTorn = false
  }
}
