import MCP
import NIOCore
import NIOPosix
import Testing

@testable import Gateway

/// The stream on which a server says what nobody asked for.
extension HTTPLinkTests {
  @Test func whatTheServerSaysUnaskedIsHeardOnItsStream() async throws {
    let loop = loop
    let events = "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}\n\n"
    let stream = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n\(events)"
    let lines = try await play(script: { _ in [.write(stream)] }) { bench in
      bench.link.listen(revision: .v2025_06_18)
      let bound = NIOLoopBound(bench, eventLoop: loop)
      return bench.notes.lines(1, on: loop).map { lines in
        bound.value.link.close()
        return lines + bound.value.server.requests.map { String($0.text.prefix(9)) }
      }
    }
    #expect(lines == [#"unasked {"jsonrpc":"2.0","method":"notifications/tools/list_changed"}"#, "GET /mcp "])
  }

  @Test func aServerThatIsAwayForAMomentIsListenedToAgain() async throws {
    let loop = loop
    let away = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"
    let lines = try await play(script: { number in number == 0 ? [.write(away)] : [] }) { bench in
      bench.link.listen(revision: .v2025_06_18)
      let bound = NIOLoopBound(bench, eventLoop: loop)
      return bench.server.received(2, on: loop).map {
        bound.value.link.close()
        return bound.value.server.requests.map { String($0.text.prefix(4)) }
      }
    }
    #expect(lines == ["GET ", "GET "])
  }

  @Test func theEndOfASessionIsTold() async throws {
    let loop = loop
    let lines = try await play(script: { _ in
      [ScriptedServer.json(#"{"jsonrpc":"2.0","id":1,"result":{}}"#, head: "Mcp-Session-Id: s1\r\n")]
    }) { bench in
      let bound = NIOLoopBound(bench, eventLoop: loop)
      let initialize = Request(id: 0, method: "initialize", params: [:])
      _ = bench.link.send(initialize, revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop).flatMap { _ in
        let done = loop.makePromise(of: Void.self)
        bound.value.upstream.shutDown { done.succeed() }
        return done.futureResult
      }.map { bound.value.server.requests.map { String($0.text.prefix { $0 != " " }) } }
    }
    #expect(lines == ["POST", "DELETE"])
  }

  @Test func aLinkThatIsClosedSendsNothing() async throws {
    let loop = loop
    let lines = try await play(script: { _ in [Self.answer] }) { bench in
      bench.link.close()
      _ = bench.link.send(.call(1), revision: .v2025_06_18, sink: bench.notes)
      return bench.notes.lines(1, on: loop)
    }
    #expect(lines == ["failed unsent the session with the server `shop` is closed"])
  }
}
