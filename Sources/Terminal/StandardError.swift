import Glibc

/// Standard error as a place to print to.
public struct StandardError: TextOutputStream {
  /// Writes to the file descriptor itself.
  public init() {}

  /// Writes all of it, or as much as there is somebody to read.
  public mutating func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }  // nobody reads it any more
      bytes = bytes.dropFirst(count)
    }
  }
}
