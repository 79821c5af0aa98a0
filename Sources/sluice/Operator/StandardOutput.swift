import ArgumentParser
import Feed
import Glibc
import MCP
import Terminal

/// Standard output, for all commands: a reader sees each line as it comes, and a command whose words can't be written
/// says so. A change that it made stands.
enum StandardOutput {
  /// It can't be written: EX_IOERR of sysexits(3).
  static let isUnwritable = ExitCode(74)

  /// Prints a line, or ends the command.
  static func print(_ line: String) {
    print(bytes: Array("\(line)\n".utf8))
  }

  /// Prints an answer of the gateway as JSON, as it came, or ends the command.
  static func print(json answer: some Encodable) {
    print(answer.wire.text)
  }

  /// Writes bytes as they are, or ends the command.
  static func print(bytes: [UInt8]) {
    do throws(Problem) {
      try write(bytes)
    } catch {
      exit(error.told().rawValue)
    }
  }

  /// Writes bytes, for a command that has something to put right if that fails.
  static func write(_ bytes: [UInt8]) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        waitForReader()
        continue
      }
      guard count > 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
  }

  /// Whoever is at the other end may have made it one that does not wait.
  private static func waitForReader() {
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    _ = poll(&output, 1, -1)
  }
}

extension StandardOutput {
  /// Why it can't be written.
  struct Problem: Error, CustomStringConvertible {
    /// In the system's words.
    let reason: String
    /// Whether nobody reads any more.
    let isReaderGone: Bool

    var description: String { "standard output can't be written: \(reason)" }

    /// What the last system call said.
    fileprivate static var last: Problem {
      Problem(reason: String(cString: strerror(errno)), isReaderGone: errno == EPIPE)
    }

    /// Says it. That a reader has gone is no news: the command ends as the signal would have ended it.
    func told() -> ExitCode {
      guard !isReaderGone else { return ExitCode(128 + SIGPIPE) }
      return StandardError.fail(CommandFailure(description, exitCode: StandardOutput.isUnwritable))
    }
  }
}
