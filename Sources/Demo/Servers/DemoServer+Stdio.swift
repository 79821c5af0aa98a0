import MCP

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DemoServer {
  /// The longest message that is taken, bytes.
  private static let longestLine = 8 << 20

  /// Serves standard input and output, one message a line, until the input ends.
  ///
  /// - Throws: ``DemoError`` if there is no such server, or input or output fails.
  public static func run(named name: String) throws(DemoError) {
    guard let server = DemoServer(named: name) else { throw .unknownServer(name) }
    // A reader that has gone away is an error of `write`, not the end of the process by a signal.
    signal(SIGPIPE, SIG_IGN)
    var loop = StdioLoop(server: server, framer: LineFramer(limit: longestLine))
    while try loop.turn() {}
  }

  /// Waits for input or for the next answer to be due, whichever comes first.
  private struct StdioLoop {
    var server: DemoServer
    var framer: LineFramer
    let start = ContinuousClock.now

    /// Milliseconds since the start.
    var now: Int64 {
      let passed = (ContinuousClock.now - start).components
      return passed.seconds * 1_000 + passed.attoseconds / 1_000_000_000_000_000
    }

    /// One round; false once the input has ended.
    mutating func turn() throws(DemoError) -> Bool {
      try write(server.due(at: now))
      let timeout = server.nextDue.map { Int32(clamping: max(0, $0 - now)) } ?? -1
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&input, 1, timeout)
      if ready < 0, errno != EINTR { throw .brokenPipe(reason()) }
      return ready > 0 ? try read() : true
    }

    private mutating func read() throws(DemoError) -> Bool {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      #if canImport(Glibc)
        let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      #else
        let count = Darwin.read(STDIN_FILENO, &buffer, buffer.count)
      #endif
      if count == 0 { return false }
      guard count > 0 else {
        if errno == EINTR || errno == EAGAIN { return true }
        throw .brokenPipe(reason())
      }
      for line in try lines(buffer[..<count]) { try write(answers(to: line)) }
      return true
    }

    private mutating func lines(_ bytes: ArraySlice<UInt8>) throws(DemoError) -> [[UInt8]] {
      do throws(FramingError) {
        return try framer.feed(bytes)
      } catch {
        throw .unreadable(error.description)
      }
    }

    private mutating func answers(to line: [UInt8]) -> [Message] {
      do throws(Malformed) {
        return server.receive(try Message(parsing: line), at: now)
      } catch {
        return [error.answer]
      }
    }

    private func write(_ messages: [Message]) throws(DemoError) {
      for message in messages {
        var rest = (message.bytes + [UInt8(ascii: "\n")])[...]
        while !rest.isEmpty {
          let count = rest.withUnsafeBytes { bytes in
            #if canImport(Glibc)
              Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
            #else
              Darwin.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
            #endif
          }
          if count < 0, errno != EINTR { throw .brokenPipe(reason()) }
          rest = rest.dropFirst(max(0, count))
        }
      }
    }

    private func reason() -> String { String(cString: strerror(errno)) }
  }
}
