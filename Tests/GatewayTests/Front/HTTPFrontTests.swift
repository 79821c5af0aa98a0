import MCP
import NIOCore
import NIOPosix
import Testing

@testable import Gateway

/// The front on real sockets.
@Suite(.timeLimit(.minutes(1))) struct HTTPFrontTests {
  private let loop = MultiThreadedEventLoopGroup.singleton.next()

  private func start(on port: Int = 0) async throws -> (front: NIOLoopBound<HTTPFront>, port: Int) {
    let loop = loop
    let front = try await loop.submit {
      NIOLoopBound(HTTPFront(reception: NotingReception(), eventLoop: loop), eventLoop: loop)
    }.get()
    let port = try await loop.flatSubmit { front.value.start(host: "127.0.0.1", port: port) }.get()
    return (front, port)
  }

  @Test func aPortThatIsTakenIsNamedWithItsRemedy() async throws {
    let first = try await start()
    do {
      _ = try await start(on: first.port)
      Issue.record("the port was taken twice")
    } catch let failure as ListenFailure {
      #expect(
        failure.description
          == "`127.0.0.1:\(first.port)` is taken: end what listens there, or choose another port with `listen:`")
    }
    try await loop.flatSubmit { first.front.value.shutDown(grace: .zero) }.get()
  }

  @Test func theEndWaitsForRepliesUnderWayButNotForEver() async throws {
    let (front, port) = try await start()
    let loop = loop
    let client = try await ClientBootstrap(group: loop).connect(host: "127.0.0.1", port: port).get()
    let body = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
    let request = """
      POST /mcp/shop HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
      Content-Length: \(body.utf8.count)\r\n\r\n\(body)
      """
    try await client.writeAndFlush(ByteBuffer(string: request))
    try await waitUntil { (front.value.reception as? NotingReception)?.replies.count == 1 }

    let ended = loop.flatSubmit { front.value.shutDown(grace: .seconds(30)) }
    try await loop.submit {
      let reply = (front.value.reception as? NotingReception)?.replies.first
      reply?.answer(Response(id: 1, outcome: .result(.object([:]))), status: 200, sessionID: nil)
    }.get()
    try await ended.get()
    try await client.closeFuture.get()
  }

  /// Asks on the loop until it is so; the suite's time limit ends a wait that is in vain.
  private func waitUntil(_ condition: @escaping @Sendable () -> Bool) async throws {
    while !(try await loop.submit(condition).get()) { await Task.yield() }
  }
}
