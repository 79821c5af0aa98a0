import ArgumentParser
import Glibc

/// Standard error as a place to print to.
struct StandardError: TextOutputStream {
  mutating func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }  // nobody reads it any more
      bytes = bytes.dropFirst(count)
    }
  }

  /// Tells what does not end the command.
  static func warn(_ sentence: String) {
    var error = StandardError()
    print("warning: \(sentence)", to: &error)
  }

  /// Ends the command with one sentence, as ArgumentParser does with its own errors.
  static func fail(_ failure: CommandFailure) -> ExitCode {
    var error = StandardError()
    print("error: \(failure)", to: &error)
    return failure.exitCode
  }
}
