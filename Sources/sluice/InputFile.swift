import Gateway
import Glibc

/// A file that a command reads whole.
enum InputFile {
  /// - Returns: all of it; of one that is longer than a document may be, so much that its reader sees that.
  /// - Throws: ``CommandFailure`` that names the file and what stands against reading it.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try WholeFile(path, mayBePipe: true).bytes
    } catch {
      throw CommandFailure("`\(Display.line(path))` can't be read: \(error)")
    }
  }

  /// Standard input, as ``read(_:)`` reads a file. It is not opened by a name, which a pipe that another user made would
  /// refuse.
  static func standardInput() throws(CommandFailure) -> [UInt8] {
    let limit = WholeFile.ofDocument
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let room = min(piece.count, limit + 1 - bytes.count)
      let count = Glibc.read(STDIN_FILENO, &piece, room)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw CommandFailure("standard input can't be read: \(String(cString: strerror(errno)))") }
      bytes += piece.prefix(count)
    }
    return bytes
  }

  /// Where this program was started.
  static var workingDirectory: String {
    guard let directory = getcwd(nil, 0) else { return "/" }
    defer { free(directory) }
    return String(cString: directory)
  }

  /// A path as seen from the working directory, without links being followed.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)"
  }
}
