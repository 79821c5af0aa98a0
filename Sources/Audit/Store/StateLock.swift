#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The exclusive lock on a state directory, held from `init` until it is released or the process is gone.
///
/// `flock` on a file of its own: the kernel releases it whatever happens to the process, and no child inherits it. The
/// directory itself is locked as well, so that nobody gets in who deletes that file because he takes it for a leftover.
final class StateLock: Sendable {
  private let file: Int32
  private let folder: Int32

  /// - Throws: ``LedgerError`` of the kind `locked` if another process holds it.
  init(_ directory: StateDirectory) throws(LedgerError) {
    file = open(directory.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .last("open", directory.lock) }
    folder = open(directory.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard flock(file, LOCK_EX | LOCK_NB) == 0, Self.lock(folder: folder) else {
      let reason = errno
      let holder = Self.readPID(from: file)
      errno = reason
      // What is open is closed by `deinit`: a second time that could be somebody else's file.
      throw reason == EWOULDBLOCK
        ? LedgerError(.locked(pid: holder), path: directory.path) : .last("lock", directory.lock)
    }
    writePID()
  }

  deinit {
    close(folder)
    close(file)
  }

  /// Gives the directory free.
  func release() {
    flock(folder, LOCK_UN)
    flock(file, LOCK_UN)
  }

  /// False if another process has it. Not every file system can lock a directory; there, the file alone is the lock.
  private static func lock(folder: Int32) -> Bool { flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Leaves the holder's number for the message that a second process gives. The lock holds without it.
  private func writePID() {
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(file, 0) == 0 else { return }
    _ = pwrite(file, text, text.count, 0)
  }

  private static func readPID(from file: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
