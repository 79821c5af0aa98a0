import Glibc

/// What lies where.
enum FileSystem {
  /// Why something could not be done, in the system's words.
  struct Problem: Error {
    let description: String
    /// Whether something lies there already.
    let isExisting: Bool

    fileprivate static var last: Problem {
      Problem(description: String(cString: strerror(errno)), isExisting: errno == EEXIST)
    }
  }

  /// Whether anything is known to lie at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether anything may lie at a path: also where that can't be seen, as in a directory of somebody else. Who opens it
  /// is told why.
  static func mayExist(_ path: String) -> Bool { exists(path) || (errno != ENOENT && errno != ENOTDIR) }

  /// Whether a directory lies at a path, or a link to one.
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes a whole file, for its owner alone to change. What is replaced is replaced at once: nobody reads half of it.
  ///
  /// - Throws: ``Problem``; if something lies there and is not to be replaced, nothing was changed.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Problem) {
    let place = replacing ? "\(path).new-\(getpid())" : path
    let file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .last }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw abandoned(file, place) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0, close(file) == 0 else { throw abandoned(file, place) }
    guard !replacing || rename(place, path) == 0 else { throw abandoned(file, place) }
  }

  /// What stood against it; the half of a file goes.
  private static func abandoned(_ file: Int32, _ path: String) -> Problem {
    let problem = Problem.last
    close(file)
    unlink(path)
    return problem
  }
}
