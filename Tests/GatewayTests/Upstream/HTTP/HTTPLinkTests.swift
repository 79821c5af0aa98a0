import MCP
import NIOCore
import NIOPosix
import Testing

@testable import Gateway

/// Links to a scripted server, on real sockets.
@Suite(.timeLimit(.minutes(1))) struct HTTPLinkTests {
  let loop = MultiThreadedEventLoopGroup.singleton.next()

  static let answer = ScriptedServer.json(#"{"jsonrpc":"2.0","id":1,"result":{}}"#)

  @Test func anAnswerComesUnderTheRequestsOwnID() async throws {
    let loop = loop
    let lines = try await play(script: { _ in [Self.answer] }) { bench in
      _ = bench.link.send(.call("mine"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"answered {"jsonrpc":"2.0","id":"mine","result":{}}"#])
  }

  @Test func aStreamBringsProgressAndTheAnswer() async throws {
    let loop = loop
    let events = """
      data: {"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1,"progress":2}}\n
      data: {"jsonrpc":"2.0","id":1,"result":{}}\n\n
      """
    let stream =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: \(events.utf8.count)\r\n\r\n\(events)"
    let lines = try await play(script: { _ in [.write(stream)] }) { bench in
      _ = bench.link.send(.call("mine", token: "t"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(2, on: loop)
    }
    #expect(
      lines == [
        #"message {"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":"t","progress":2}}"#,
        #"answered {"jsonrpc":"2.0","id":"mine","result":{}}"#,
      ])
  }

  @Test func anErrorWithoutAnIDIsTheAnswerToItsRequest() async throws {
    let loop = loop
    let error = #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}"#
    let lines = try await play(script: { _ in [ScriptedServer.json(error)] }) { bench in
      _ = bench.link.send(.call("mine"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"answered {"jsonrpc":"2.0","id":"mine","error":{"code":-32700,"message":"no"}}"#])
  }

  @Test func anAnswerToSomethingElseIsNone() async throws {
    let loop = loop
    let other = #"{"jsonrpc":"2.0","id":2,"result":{}}"#
    let lines = try await play(script: { _ in [ScriptedServer.json(other)] }) { bench in
      _ = bench.link.send(.call("mine"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == ["failed unknown the server `shop` sent no answer to the request"])
  }

  @Test func aServerThatIsNotThereWasSurelySentNothing() async throws {
    let loop = loop
    let lines = try await play(script: { _ in [] }) { bench in
      bench.server.stop()
      let gone = try HTTPUpstream(
        server: "shop", address: try #require(UpstreamAddress("http://127.0.0.1:1/")), headers: [], eventLoop: loop)
      _ = gone.link(for: .gateway, observer: bench.notes).send(.call(1), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == ["failed unsent can't reach the server `shop` at `127.0.0.1:1`: Connection refused"])
  }

  @Test func aServerThatDiesInTheMiddleMayHaveDoneIt() async throws {
    let loop = loop
    let half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"jsonrpc\""
    for script: [ScriptedServer.Step] in [[.close], [.write(half), .close]] {
      let lines = try await play(script: { [script] _ in script }) { bench in
        _ = bench.link.send(.call(1), revision: .v2025_06_18, sink: bench.notes)
        return bench.notes.lines(1, on: loop)
      }
      #expect(lines == ["failed unknown the server `shop` closed the connection before it had answered"])
    }
  }

  /// A kept connection that the server has closed meanwhile is not used: the request goes once, on a new one.
  @Test func aStaleConnectionIsReplaced() async throws {
    let loop = loop
    let lines = try await play(script: { number in
      [ScriptedServer.json(#"{"jsonrpc":"2.0","id":\#(number + 1),"result":{}}"#)] + (number == 0 ? [.close] : [])
    }) { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop).flatMap { _ in
        // The end of the connection arrives a moment after the answer.
        loop.until { bound.value.upstream.pool.keepsNone }
      }.flatMap {
        _ = bound.value.link.send(.call("b"), revision: .v2025_06_18, sink: bound.value.notes)
        return bound.value.notes.lines(2, on: loop)
      }.map { lines in lines + bound.value.server.requests.map { "on connection \($0.connection)" } }
    }
    #expect(
      lines.dropFirst() == [
        #"answered {"jsonrpc":"2.0","id":"b","result":{}}"#, "on connection 0", "on connection 1",
      ])
  }

  @Test func aConnectionIsKept() async throws {
    let loop = loop
    let lines = try await play(script: { number in
      [ScriptedServer.json(#"{"jsonrpc":"2.0","id":\#(number + 1),"result":{}}"#)]
    }) { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop).flatMap { _ in
        _ = bound.value.link.send(.call("b"), revision: .v2025_06_18, sink: bound.value.notes)
        return bound.value.notes.lines(2, on: loop)
      }.map { _ in bound.value.server.requests.map { "on connection \($0.connection)" } }
    }
    #expect(lines == ["on connection 0", "on connection 0"])
  }

  /// One slow call once blocked those behind it.
  @Test func aSlowCallDelaysNoOther() async throws {
    let loop = loop
    let lines = try await play(script: { number in
      number == 0 ? [] : [ScriptedServer.json(#"{"jsonrpc":"2.0","id":2,"result":{}}"#)]
    }) { bench in
      _ = bench.link.send(.call("slow"), revision: .v2025_06_18, sink: bench.notes)
      _ = bench.link.send(.call("quick"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == [#"answered {"jsonrpc":"2.0","id":"quick","result":{}}"#])
  }

  @Test func theSessionGoesWithEveryRequestUntilTheServerForgetsIt() async throws {
    let loop = loop
    let lines = try await play(script: { number in
      switch number {
      case 0: [ScriptedServer.json(#"{"jsonrpc":"2.0","id":1,"result":{}}"#, head: "Mcp-Session-Id: s1\r\n")]
      default: [.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
      }
    }) { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      let initialize = Request(id: 0, method: "initialize", params: ["protocolVersion": "2025-06-18"])
      _ = bench.link.send(initialize, revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop).flatMap { _ in
        _ = bound.value.link.send(.call(1), revision: .v2025_06_18, sink: bound.value.notes)
        return bound.value.notes.lines(3, on: loop)
      }.map { lines in
        lines.dropFirst()
          + bound.value.server.requests.map { $0.text.contains("mcp-session-id: s1") ? "with session" : "without" }
      }
    }
    #expect(
      lines == [
        "failed unknown the server `shop` does not know the session any more",
        "down the server `shop` does not know the session any more",
        "without", "with session",
      ])
  }

  /// A status that says so gives the call's booking and its yes back.
  /// After a 101 the server speaks another protocol: the next call was lost on such a connection.
  @Test func aConnectionThatWasUpgradedIsNotKept() async throws {
    let loop = loop
    let lines = try await play(script: { number in
      number == 0
        ? [.write("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n")]
        : [ScriptedServer.json(#"{"jsonrpc":"2.0","id":2,"result":{}}"#)]
    }) { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      _ = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop).flatMap { _ in
        _ = bound.value.link.send(.call("b"), revision: .v2025_06_18, sink: bound.value.notes)
        return bound.value.notes.lines(2, on: loop)
      }.map { lines in lines + bound.value.server.requests.map { "on connection \($0.connection)" } }
    }
    #expect(
      lines == [
        "failed unknown the server `shop` answered 101 Switching Protocols",
        #"answered {"jsonrpc":"2.0","id":"b","result":{}}"#, "on connection 0", "on connection 1",
      ])
  }

  @Test(arguments: [
    ("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n", "answered 500 Internal Server Error"),
    ("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n", "gave no answer"),
    (
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx",
      "compressed"
    ),
  ])
  func otherAnswersAreFailures(response: String, words: String) async throws {
    let loop = loop
    let lines = try await play(script: { _ in [.write(response)] }) { bench in
      _ = bench.link.send(.call(1), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines.first?.hasPrefix("failed unknown the server `shop` ") == true)
    #expect(lines.first?.contains(words) == true)
  }

  @Test func cancellingIsSaidByANotification() async throws {
    let loop = loop
    let lines = try await play(script: { _ in [] }) { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      let ticket = bench.link.send(.call("a"), revision: .v2025_06_18, sink: bench.notes)
      return bench.server.received(1, on: loop).flatMap {
        bound.value.link.cancel(ticket, reason: "enough")
        return bound.value.server.received(2, on: loop)
      }.map { bound.value.notes.lines + bound.value.server.requests.suffix(1).map(\.body) }
    }
    #expect(
      lines == [
        #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,"reason":"enough"}}"#
      ])
  }

  @Test func inTheStatelessRevisionItIsSaidByClosing() async throws {
    let loop = loop
    let lines = try await play(script: { _ in [] }) { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      let ticket = bench.link.send(.call("a"), revision: .v2026_07_28, sink: bench.notes)
      return bench.server.received(1, on: loop).flatMap {
        bound.value.link.cancel(ticket, reason: "enough")
        return bound.value.server.lost(1, on: loop)
      }.map { bound.value.notes.lines + bound.value.server.requests.dropFirst().map(\.body) }
    }
    #expect(lines == [])
  }

  /// The server has no TLS, so it can't prove its name: the request is not written.
  @Test func withoutATrustedNameNothingIsSent() async throws {
    let loop = loop
    let lines = try await loop.flatSubmit {
      let reception = NotingReception()
      let front = HTTPFront(reception: reception, eventLoop: loop)
      let bound = NIOLoopBound((front, reception, Notes()), eventLoop: loop)
      return front.start(host: "127.0.0.1", port: 0).flatMapThrowing { port in
        let secure = try HTTPUpstream(
          server: "shop", address: try #require(UpstreamAddress("https://localhost:\(port)/mcp/shop")), headers: [],
          eventLoop: loop)
        let notes = bound.value.2
        _ = secure.link(for: .gateway, observer: notes).send(.call(1), revision: .v2025_06_18, sink: notes)
      }.flatMap {
        bound.value.2.lines(1, on: loop)
      }.flatMap { lines in
        let all = lines + bound.value.1.notes
        return bound.value.0.shutDown(grace: .zero).map { all }
      }
    }.get()
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("failed unsent can't reach the server `shop` at `localhost:") == true)
    #expect(lines.first?.contains("TLS failed") == true)
  }
}
