#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a run says why it failed.
enum StandardError {
  /// Writes the sentence and ends the process with 1.
  static func fail(_ sentence: String) -> Never {
    let line = Array("benchmark: \(sentence)\n".utf8)
    _ = write(2, line, line.count)
    exit(1)
  }
}
