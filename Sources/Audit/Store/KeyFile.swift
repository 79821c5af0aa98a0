#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// 32 secret bytes in a file of their own, which only its owner can read.
enum KeyFile {
  /// How long a key is, bytes.
  static let length = 32

  /// The key; none if there is no file.
  ///
  /// - Throws: ``LedgerError`` of the kind `badKey` if the file is not 32 bytes long, or others can read it.
  static func read(_ path: String) throws(LedgerError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .last("open", path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last("open", path) }
    var bytes = [UInt8](repeating: 0, count: length + 1)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count == length, status.st_mode & 0o077 == 0 else { throw LedgerError(.badKey, path: path) }
    return Array(bytes[..<length])
  }

  /// Writes the key beside its place and moves it there, so that a crash leaves a whole key or none.
  static func create(_ path: String, _ bytes: [UInt8]) throws(LedgerError) {
    let draft = path + ".new"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .last("create", draft) }
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { throw .last("write", draft) }
    guard rename(draft, path) == 0 else { throw .last("create", path) }
  }
}
