import Glibc

/// The place of the event socket in the file system: a directory for the owner alone, and no leftover of a dead gateway.
enum SocketFile {
  /// The greatest length of a socket's path, bytes: what fits `sockaddr_un` on every system (unix(4) of the BSDs; Linux
  /// would take 107).
  static let longestPath = 103

  /// Makes the directory and takes a leftover socket away.
  ///
  /// - Throws: ``EventSocketError`` if the path is too long, the directory can't be made or is open to others, something
  ///   that is no socket lies there, or a living gateway listens there.
  static func prepare(_ path: String) throws(EventSocketError) {
    guard path.utf8.count <= longestPath else {
      throw EventSocketError(
        "the event socket's path `\(path)` has \(path.utf8.count) bytes, at most \(longestPath) are possible; set a shorter `socket:`"
      )
    }
    try prepareDirectory(directory(of: path))
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw EventSocketError("`\(path)` is there already and is no socket; move it away or set another `socket:`")
    }
    guard !answers(path) else {
      throw EventSocketError(
        "a gateway already listens at `\(path)`; stop it first, or give this one its own `socket:` and `state:`")
    }
    guard unlink(path) == 0 else {
      throw EventSocketError("the leftover socket `\(path)` can't be removed: \(lastError())")
    }
  }

  private static func prepareDirectory(_ directory: String) throws(EventSocketError) {
    var made = ""
    for part in directory.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        throw EventSocketError("the directory `\(made)` for the event socket can't be made: \(lastError())")
      }
    }
    var status = stat()
    guard stat(directory, &status) == 0 else {
      throw EventSocketError("the directory `\(directory)` of the event socket can't be read: \(lastError())")
    }
    guard status.st_uid == geteuid() else {
      throw EventSocketError(
        "the directory `\(directory)` of the event socket belongs to another user; set another `socket:`")
    }
    guard status.st_mode & 0o022 == 0 else {
      throw EventSocketError(
        "others may write in the directory `\(directory)` of the event socket; "
          + (status.st_mode & UInt32(S_ISVTX) == 0
            ? "run: chmod go-w \(directory)" : "set `socket:` to a path in a directory of its own"))
    }
  }

  /// Whether somebody accepts connections there.
  private static func answers(_ path: String) -> Bool {
    let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { return true }
    defer { close(file) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    return connected == 0 || errno != ECONNREFUSED
  }

  private static func directory(of path: String) -> String {
    let cut = path.lastIndex(of: "/") ?? path.startIndex
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
