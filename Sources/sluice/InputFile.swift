import Glibc

/// A file that a command reads whole.
enum InputFile {
  /// - Throws: ``CommandFailure`` that names the file and what stands against reading it.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw failure(path) }
      bytes += piece.prefix(count)
    }
  }

  /// A path as seen from the working directory, without links being followed.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let directory = getcwd(nil, 0) else { return path }
    defer { free(directory) }
    return "\(String(cString: directory))/\(path)"
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure("`\(path)` can't be read: \(String(cString: strerror(errno)))")
  }
}
