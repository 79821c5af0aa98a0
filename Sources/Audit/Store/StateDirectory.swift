#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The directory that holds a gateway's state: ledger, keys, lock.
struct StateDirectory: Sendable {
  let path: String

  var ledger: String { path + "/ledger.sqlite" }
  var lock: String { path + "/lock" }
  var key: String { path + "/key" }
  var signingKey: String { path + "/signing-key" }
  var reserve: String { path + "/reserve" }

  /// Makes the directory, and what is missing above it, for the owner alone.
  ///
  /// - Throws: ``LedgerError`` of the kind `exposed` if it is there and others can write to it.
  static func create(_ path: String) throws(LedgerError) -> StateDirectory {
    try createParents(of: path)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last("create", path) }
    return try protected(path)
  }

  /// A directory that a gateway has used.
  ///
  /// - Throws: ``LedgerError`` of the kind `missing` or `exposed`.
  static func existing(_ path: String) throws(LedgerError) -> StateDirectory {
    do throws(LedgerError) {
      return try protected(path)
    } catch {
      // Of any other directory it says nothing that others can write to it.
      guard error.kind == .exposed, !hasFile(StateDirectory(path: path).ledger) else { throw error }
      throw LedgerError(.missing, path: path)
    }
  }

  private static func protected(_ path: String) throws(LedgerError) -> StateDirectory {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT ? LedgerError(.missing, path: path) : .last("open", path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw LedgerError(.system(action: "open", reason: String(cString: strerror(ENOTDIR))), path: path)
    }
    guard status.st_mode & 0o022 == 0 else { throw LedgerError(.exposed, path: path) }
    return StateDirectory(path: path)
  }

  private static func createParents(of path: String) throws(LedgerError) {
    let steps = path.split(separator: "/").dropLast()
    var parent = path.hasPrefix("/") ? "" : "."
    for step in steps {
      parent += "/" + step
      guard mkdir(parent, 0o700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES else {
        throw .last("create", parent)
      }
    }
  }

  static func hasFile(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes sure that the ledger can be written, and is the owner's alone: SQLite gives the files beside it the same
  /// mode.
  func protectLedger() throws(LedgerError) {
    let file = open(ledger, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      throw [EROFS, EACCES].contains(errno) ? LedgerError(.readOnly, path: ledger) : .last("open", ledger)
    }
    defer { close(file) }
    guard fchmod(file, 0o600) == 0 else { throw .last("protect", ledger) }
  }
}

extension LedgerError {
  /// The last system call's failure.
  static func last(_ action: String, _ path: String) -> LedgerError {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: LedgerError(.full, path: path)
    case EROFS: LedgerError(.readOnly, path: path)
    case let code: LedgerError(.system(action: action, reason: String(cString: strerror(code))), path: path)
    }
  }
}
