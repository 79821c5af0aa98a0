import Logging
import MCP
import NIOCore
import NIOPosix
import Testing

@testable import Gateway

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Links to real child processes: small scripts for the shell.
@Suite(.timeLimit(.minutes(1))) struct ChildLinkTests {
  private let loop = MultiThreadedEventLoopGroup.singleton.next()

  private struct Bench {
    let upstream: ChildUpstream
    let link: any UpstreamLink
    let notes: Notes
  }

  /// Plays a scene on the loop with a child that runs `script`; afterwards nothing of it is left.
  private func play(
    _ script: String, _ scene: @escaping @Sendable (Bench) -> EventLoopFuture<[String]>
  ) async throws -> [String] {
    let loop = loop
    let bench = try await loop.submit {
      let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      let command = try #require(
        ChildCommand(
          server: "shop", words: ["/bin/sh", "-c", script], environment: [("KEY", "value")], directory: "/",
          own: { $0 == "PATH" ? "/usr/bin:/bin" : nil }))
      let upstream = ChildUpstream(command: command, eventLoop: loop, guardian: ChildGuard(log: log), log: log)
      let notes = Notes()
      let link = upstream.link(for: .session("s"), observer: notes)
      return NIOLoopBound(Bench(upstream: upstream, link: link, notes: notes), eventLoop: loop)
    }.get()
    let lines = try await loop.flatSubmit { scene(bench.value) }.get()
    try await loop.flatSubmit {
      let promise = loop.makePromise(of: Void.self)
      bench.value.upstream.shutDown { promise.succeed() }
      return promise.futureResult
    }.get()
    return lines
  }

  /// Answers every line with the id that stands in it.
  private static let echo = """
    while read -r line; do
      id=${line#*\\"id\\":}; id=${id%%,*}
      echo "{\\"jsonrpc\\":\\"2.0\\",\\"id\\":$id,\\"result\\":{\\"key\\":\\"$KEY\\"}}"
    done
    """

  @Test func aChildAnswersUnderTheRequestsOwnID() async throws {
    let loop = loop
    let lines = try await play(Self.echo) { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      _ = bench.link.send(.call(7), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(2, on: loop)
    }
    #expect(
      lines == [
        #"answered {"jsonrpc":"2.0","id":"a","result":{"key":"value"}}"#,
        #"answered {"jsonrpc":"2.0","id":7,"result":{"key":"value"}}"#,
      ])
  }

  @Test func whatIsNoMessageIsNotTakenForOne() async throws {
    let loop = loop
    let lines = try await play("echo Welcome; echo '[]'; \(Self.echo)") { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"answered {"jsonrpc":"2.0","id":"a","result":{"key":"value"}}"#])
  }

  @Test(arguments: [
    (#""error":"boom""#, "`error` must have a whole `code` and a `message` (-32600)"),
    (#""error":{"message":"no"}"#, "`error` must have a whole `code` and a `message` (-32600)"),
    (#""result":{},"error":{"code":1,"message":"no"}"#, "a response can't have a `result` and an `error` (-32600)"),
    (#""method":"tools/call","result":{}"#, "a message can't be request and response at once (-32600)"),
  ])
  func anAnswerThatCantBeReadEndsItsRequest(members: String, reason: String) async throws {
    let loop = loop
    let script = #"read -r line; echo '{"jsonrpc":"2.0","id":1,\#(members)}'; read -r end"#
    let lines = try await play(script) { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == ["failed unknown the server `shop` sent what is no MCP message: \(reason)"])
  }

  private static let parseError = #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}"#
  private static let unknown = #"{"jsonrpc":"2.0","id":null,"error":{"code":-32601,"message":"Method not found"}}"#

  /// It bears no id: the call waited for ever.
  @Test func whatTheChildCouldNotReadWasTheOnlyRequestThereIs() async throws {
    let loop = loop
    let lines = try await play("read -r line; echo '\(Self.parseError)'; read -r end") { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == ["failed unknown the server `shop` could not read what was sent to it: `Parse error`"])
  }

  /// Of several it could be any; and some servers complain like this of every notification that they don't know.
  @Test(arguments: [(parseError, 2), (unknown, 1)])
  func aComplaintThatMayBeAboutAnotherEndsNothing(complaint: String, calls: Int) async throws {
    let loop = loop
    let reads = String(repeating: "read -r line; ", count: calls)
    let script = #"\#(reads)echo '\#(complaint)'; echo '{"jsonrpc":"2.0","id":1,"result":{}}'; read -r end"#
    let lines = try await play(script) { bench in
      for _ in 1...calls { _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes) }
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"answered {"jsonrpc":"2.0","id":"a","result":{}}"#])
  }

  /// The id is one of the server's own.
  @Test func aRequestOfTheServerThatCantBeReadEndsNothing() async throws {
    let loop = loop
    let script = #"""
      read -r line
      echo '{"jsonrpc":"2.0","id":1,"method":"roots/list","params":[]}'
      echo '{"jsonrpc":"2.0","id":1,"result":{}}'
      read -r end
      """#
    let lines = try await play(script) { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"answered {"jsonrpc":"2.0","id":"a","result":{}}"#])
  }

  @Test func aNotificationNobodyAskedForIsTold() async throws {
    let loop = loop
    let script = #"echo '{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}'; read -r line; sleep 9"#
    let lines = try await play(script) { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"unasked {"jsonrpc":"2.0","method":"notifications/tools/list_changed"}"#])
  }

  @Test func aChildThatDiesFailsItsRequestsWithItsLastWords() async throws {
    let loop = loop
    let lines = try await play("read -r line; echo first >&2; echo 'no API key' >&2; exit 3") { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(2, on: loop)
    }
    #expect(
      lines == [
        "failed unknown the server `shop` ended with exit code 3: no API key",
        "down the server `shop` ended with exit code 3: no API key",
      ])
  }

  @Test func aChildThatCantStartWasSurelySentNothing() async throws {
    let loop = loop
    let lines = try await loop.flatSubmit { () -> EventLoopFuture<[String]> in
      let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      let notes = Notes()
      guard
        let command = ChildCommand(
          server: "shop", words: ["/nowhere/server"], environment: [], directory: "/", own: { _ in nil })
      else { return loop.makeSucceededFuture([]) }
      let upstream = ChildUpstream(command: command, eventLoop: loop, guardian: ChildGuard(log: log), log: log)
      _ = upstream.link(for: .gateway, observer: notes).send(.call(1), revision: .v2025_06_18, sink: notes)
      return notes.lines(1, on: loop)
    }.get()
    #expect(
      lines.first?.hasPrefix(
        "failed unsent the server `shop` could not be started: `/nowhere/server` is not there") == true)
  }

  @Test func aChildIsStartedAgainButNotWithoutEnd() async throws {
    let loop = loop
    let lines = try await play("read -r line; exit 1") { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      @Sendable func send(_ lines: Int) -> EventLoopFuture<[String]> {
        _ = bound.value.link.send(.call("a"), revision: .v2025_06_18, sink: bound.value.notes)
        return bound.value.notes.lines(lines, on: loop)
      }
      return send(2).flatMap { _ in send(4) }.flatMap { _ in send(5) }
    }
    #expect(lines.filter { $0.hasPrefix("failed unknown") }.count == 2, "started at once the first time")
    #expect(lines.last == "failed unsent the server `shop` ended with exit code 1; it is started again in 1 s")
  }

  @Test func aSlowCallDelaysNoOther() async throws {
    let loop = loop
    // Answers the second request only.
    let lines = try await play("read -r first; \(Self.echo)") { bench in
      _ = bench.link.send(.call("slow"), revision: .v2025_06_18, sink: bench.notes)
      _ = bench.link.send(.call("quick"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"answered {"jsonrpc":"2.0","id":"quick","result":{"key":"value"}}"#])
  }

  @Test func cancellingIsSaidToTheChild() async throws {
    let loop = loop
    // It says when it has read the call: one that it has not is taken back without a word.
    let script =
      #"read -r call; echo '{"jsonrpc":"2.0","method":"read"}'; read -r line; "#
      + #"echo "$line" | sed 's/"method":"[^"]*"/"method":"echoed"/'; sleep 9"#
    let lines = try await play(script) { bench in
      let ticket = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      let bound = NIOLoopBound(bench, eventLoop: loop)
      return bench.notes.lines(1, on: loop).flatMap { _ in
        bound.value.link.cancel(ticket, reason: "enough")
        return bound.value.notes.lines(2, on: loop)
      }
    }
    #expect(
      lines.last == #"unasked {"jsonrpc":"2.0","method":"echoed","params":{"requestId":1,"reason":"enough"}}"#)
  }

  @Test func whatComesWhileTheChildEndsFailsForTheSameReason() async throws {
    let loop = loop
    let directory = try ScratchDirectory(key: 0)
    defer { withExtendedLifetime(directory) {} }
    let mark = directory.path + "/input-ended"
    // Its output has ended, so its input is ended; it is still there until the mark is taken away.
    let script =
      "read -r call; exec 1>&-; read -r nothing; : > '\(mark)'; "
      + "while [ -e '\(mark)' ]; do sleep 0.05; done; echo tired >&2; exit 3"
    let lines = try await play(script) { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      let bound = NIOLoopBound(bench, eventLoop: loop)
      return loop.until { access(mark, F_OK) == 0 }.flatMap {
        _ = bound.value.link.send(.call("b"), revision: .v2025_06_18, sink: bound.value.notes)
        _ = unlink(mark)
        return bound.value.notes.lines(2, on: loop)
      }
    }
    let reason = "the server `shop` ended with exit code 3: tired"
    #expect(Set(lines) == ["failed unknown \(reason)", "failed unsent \(reason)"])
  }

  @Test func theWholeGroupEnds() async throws {
    let loop = loop
    // The child starts another process, tells its id, and does not end by itself.
    let script =
      #"trap '' TERM; sleep 600 & echo "{\"jsonrpc\":\"2.0\",\"method\":\"pid\",\"params\":{\"id\":$!}}"; wait; wait; sleep 600"#
    let lines = try await play(script) { bench in
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    let pid = try #require(lines.first?.split(separator: ":").last.flatMap { Int32($0.prefix { $0.isNumber }) })
    // A killed process takes a moment; one that nobody killed runs longer than this suite may.
    while isAlive(pid) { await Task.yield() }
  }

  /// Whether a process runs. One that has ended, and that nobody has asked about yet, doesn't.
  private func isAlive(_ pid: pid_t) -> Bool {
    guard kill(pid, 0) == 0 else { return false }
    guard let file = fopen("/proc/\(pid)/stat", "r") else { return false }
    defer { fclose(file) }
    var state = [CChar](repeating: 0, count: 256)
    guard fgets(&state, CInt(state.count), file) != nil else { return false }
    return !String(decoding: state.map { UInt8(bitPattern: $0) }, as: UTF8.self).contains(") Z")
  }
}
