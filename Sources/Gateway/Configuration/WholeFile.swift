import Glibc

/// A file that is read whole, such as a configuration or a policy.
package struct WholeFile: Sendable {
  package let bytes: [UInt8]

  /// Why a file can't be read, in the system's words.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }

  /// - Throws: ``Problem``.
  package init(_ path: String) throws(Problem) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &piece, piece.count)
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
}
