import Glibc

/// A regular file that is read whole, such as a configuration or a policy.
///
/// Only such a file has an end: a pipe would keep its reader waiting, and some devices never stop. A command that a
/// person has started, and can interrupt, may take a pipe.
package struct WholeFile: Sendable {
  /// What a document may have, bytes.
  package static let ofDocument = 1 << 20

  /// All of it; of a file that is larger than was allowed, so much and one byte, by which its reader sees that.
  package let bytes: [UInt8]

  /// Why a file can't be read, for a person.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }

  /// - Parameters:
  ///   - limit: how many bytes it may have.
  ///   - mayBePipe: whether a pipe is read, too, until its writers have gone.
  /// - Throws: ``Problem``.
  package init(
    _ path: String, atMost limit: Int = WholeFile.ofDocument, mayBePipe: Bool = false
  ) throws(Problem) {
    // Who opens a pipe to which nobody writes would wait for somebody.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFIFO where mayBePipe:
      guard fcntl(file, F_SETFL, 0) == 0 else { throw .last }
    case let kind: throw .irregular(kind)
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let room = min(piece.count, limit + 1 - bytes.count)
      let count = read(file, &piece, room)
      if count == 0 { break }
      guard count > 0 else { throw .last }
      bytes += piece.prefix(count)
    }
    self.bytes = bytes
  }
}

extension WholeFile.Problem {
  /// What the last system call said.
  fileprivate static var last: Self { Self(description: String(cString: strerror(errno))) }

  /// Something else has the name of a file.
  fileprivate static func irregular(_ kind: mode_t) -> Self {
    let what =
      switch kind {
      case S_IFDIR: "a directory"
      case S_IFIFO: "a pipe"
      case S_IFSOCK: "a socket"
      default: "a device"
      }
    return Self(description: "it is \(what), no regular file: put the text into a file, and name that one")
  }
}
