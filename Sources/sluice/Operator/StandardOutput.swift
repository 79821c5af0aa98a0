import Feed
import Glibc
import MCP

/// Standard output, line by line: a reader sees each as it comes, and none is lost when the program ends.
enum StandardOutput {
  /// Prints a line.
  static func print(_ line: String) {
    Swift.print(line)
    fflush(nil)
  }

  /// Prints an answer of the gateway as JSON, as it came.
  static func print(json answer: some Encodable) {
    print(answer.wire.text)
  }
}
