#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that must be on the disk before what they replace is deleted.
enum DurableFile {
  /// Makes an empty file that only its owner can read, before SQLite, which asks the umask, does.
  static func create(_ path: String) throws(LedgerError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .last("create", path) }
    close(file)
  }

  /// Takes away what an interrupted attempt has left.
  static func remove(_ path: String) throws(LedgerError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last("remove", path) }
  }

  /// Returns once a file's content is on the disk, or the names in a directory are.
  static func flush(_ path: String) throws(LedgerError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .last("open", path) }
    defer { close(file) }
    // Some file systems know nothing of flushing a directory.
    guard fsync(file) == 0 || errno == EINVAL else { throw .last("write", path) }
  }

  /// The same for a file that may have done its service meanwhile.
  static func flush(ifThere path: String) throws(LedgerError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return }
      throw .last("open", path)
    }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .last("write", path) }
  }

  /// Gives a file its name, and returns once that is on the disk.
  static func rename(_ path: String, to name: String, in folder: String) throws(LedgerError) {
    guard Self.rename(path, name) == 0 else { throw .last("create", name) }
    try flush(folder)
  }

  static func size(of path: String) throws(LedgerError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last("open", path) }
    return Int(status.st_size)
  }

  private static func rename(_ old: String, _ new: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(old, new)
    #else
      Darwin.rename(old, new)
    #endif
  }
}
