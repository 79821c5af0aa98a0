import InMemoryLogging
import Logging
import MCP
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct FrontConnectionTests {
  /// Counts how often more is asked of the socket.
  private final class ReadCounter: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    var count = 0

    func read(context: ChannelHandlerContext) {
      count += 1
      context.read()
    }
  }

  /// Connections to one front, in memory.
  private struct Bench {
    let reception = NotingReception()
    let loop = EmbeddedEventLoop()
    let front: HTTPFront

    init(_ limits: FrontLimits = FrontLimits(), log: InMemoryLogHandler = InMemoryLogHandler()) {
      front = HTTPFront(reception: reception, eventLoop: loop, limits: limits, log: Logger(label: "test") { _ in log })
    }

    /// A connection as the listener takes it.
    func admit() throws -> EmbeddedChannel {
      let channel = EmbeddedChannel(loop: loop)
      try front.admit(channel, rebinding: RebindingGuard(listening: "127.0.0.1")).wait()
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
      return channel
    }

    func connect(_ limits: FrontLimits = FrontLimits()) throws -> EmbeddedChannel {
      let channel = EmbeddedChannel(loop: loop)
      let decoder = ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes))
      let connection = FrontConnection(
        front: front, limits: limits, rebinding: RebindingGuard(listening: "127.0.0.1"))
      try channel.pipeline.syncOperations.addHandlers(decoder, connection)
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
      return channel
    }
  }

  private func post(id: Int, _ fields: String = "") -> ByteBuffer {
    let body = #"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#
    return ByteBuffer(
      string: """
        POST /mcp/shop HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\(fields)\
        Content-Length: \(body.utf8.count)\r\n\r\n\(body)
        """)
  }

  private func known(_ id: String) -> Identification {
    var grant = Grant.sample
    grant.id = id
    return .known(grant)
  }

  private func answer(_ reply: any AgentReply, id: Int) {
    reply.answer(
      Response(id: .number(JSONNumber(id)), outcome: .result(.object([:]))), status: 200, sessionID: nil)
  }

  private func output(_ channel: EmbeddedChannel) throws -> String {
    var text = ""
    while let bytes = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: bytes) }
    return text
  }

  @Test func pipelinedRequestsAreAnsweredInOrder() throws {
    let bench = Bench()
    let channel = try bench.connect()
    var both = post(id: 1)
    both.writeImmutableBuffer(post(id: 2))
    try channel.writeInbound(both)
    #expect(bench.reception.replies.count == 1, "the second waits for the first")

    answer(bench.reception.replies[0], id: 1)
    #expect(bench.reception.replies.count == 2)
    answer(bench.reception.replies[1], id: 2)
    let text = try output(channel)
    let first = try #require(text.firstRange(of: "\"id\":1"))
    let second = try #require(text.firstRange(of: "\"id\":2"))
    #expect(first.lowerBound < second.lowerBound)
  }

  /// One slow call once blocked those behind it.
  @Test func aSlowCallDelaysNoOtherConnection() throws {
    let bench = Bench()
    let (slow, quick) = (try bench.connect(), try bench.connect())
    try slow.writeInbound(post(id: 1))
    try quick.writeInbound(post(id: 2))
    #expect(bench.reception.replies.count == 2)
    answer(bench.reception.replies[1], id: 2)
    #expect(try output(quick).contains("\"id\":2"))
    #expect(try output(slow).isEmpty)
  }

  @Test func whoGoesAwayIsMissed() throws {
    let bench = Bench()
    let channel = try bench.connect()
    try channel.writeInbound(post(id: 1))
    _ = try channel.finish(acceptAlreadyClosed: true)
    #expect(bench.reception.notes.last == "disconnected")
    answer(bench.reception.replies[0], id: 1)
    #expect(bench.reception.notes.filter { $0 == "disconnected" }.count == 1)
  }

  @Test func whoHasItsAnswerIsNotMissed() throws {
    let bench = Bench()
    let channel = try bench.connect()
    try channel.writeInbound(post(id: 1))
    answer(bench.reception.replies[0], id: 1)
    _ = try channel.finish(acceptAlreadyClosed: true)
    #expect(!bench.reception.notes.contains("disconnected"))
  }

  @Test func aStreamCarriesMessagesAndThenTheAnswer() throws {
    let bench = Bench()
    let channel = try bench.connect()
    try channel.writeInbound(post(id: 1))
    let reply = bench.reception.replies[0]
    reply.openStream()
    #expect(try output(channel).contains("text/event-stream"))
    reply.push(.notice(Notice(method: "notifications/progress")))
    reply.comment()
    answer(reply, id: 1)
    let text = try output(channel)
    #expect(text.contains("notifications/progress"))
    #expect(text.hasSuffix("0\r\n\r\n"))
    try channel.writeInbound(post(id: 2))
    #expect(bench.reception.replies.count == 2, "the connection goes on")
  }

  @Test func whatIsNoHTTPGetsItsAnswerAndNoMore() throws {
    let bench = Bench()
    let channel = try bench.connect()
    try channel.writeInbound(ByteBuffer(string: "GARBAGE\r\n\r\n"))
    #expect(try output(channel).hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(bench.reception.notes.isEmpty)
  }

  /// What followed such an offer was kept without end, of anybody, and never read.
  @Test func whatFollowsTheOfferOfAnotherProtocolIsNotKept() throws {
    let bench = Bench()
    let channel = try bench.admit()
    let counter = ReadCounter()
    try channel.pipeline.syncOperations.addHandler(counter, position: .first)
    try channel.writeInbound(post(id: 1, "Connection: Upgrade\r\nUpgrade: h2c\r\n"))
    #expect(bench.reception.replies.count == 1)
    for _ in 1...3 { try channel.writeInbound(ByteBuffer(repeating: 0x20, count: 1 << 16)) }
    counter.count = 0
    channel.read()
    #expect(counter.count == 0)

    answer(bench.reception.replies[0], id: 1)
    #expect(try output(channel).contains("\r\nconnection: close\r\n"))
    bench.loop.run()
    #expect(!channel.isActive)
  }

  @Test func whoseBodyIsTooLargeIsInTheLog() throws {
    var limits = FrontLimits()
    limits.body = 10
    let log = InMemoryLogHandler()
    let bench = Bench(limits, log: log)
    let channel = try bench.connect(limits)
    try channel.writeInbound(post(id: 1))
    #expect(try output(channel).hasPrefix("HTTP/1.1 413"))
    #expect(
      log.entries.map { "\($0.level) \($0.message)" } == [
        "info a request of bot to shop was refused: its body is larger than 10 bytes"
      ])
  }

  @Test func whenAllPlacesAreTakenTheOldestWithoutAGoodTokenGivesWay() throws {
    var limits = FrontLimits()
    limits.connections = 3
    let bench = Bench(limits)
    let known = try bench.admit()
    try known.writeInbound(post(id: 1))
    bench.reception.identification = .refused(.unknownToken)
    let refused = try bench.admit()
    try refused.writeInbound(ByteBuffer(string: "GET /mcp/shop HTTP/1.1\r\nHost: localhost\r\n\r\n"))
    #expect(try output(refused).hasPrefix("HTTP/1.1 401"))
    #expect(refused.isActive)
    let silent = try bench.admit()

    let fourth = try bench.admit()
    #expect(!refused.isActive)
    #expect(known.isActive && silent.isActive && fourth.isActive)
    let fifth = try bench.admit()
    #expect(!silent.isActive)
    #expect(known.isActive && fourth.isActive && fifth.isActive)
  }

  @Test func whenAgentsUseAllPlacesANewConnectionIsNotTaken() throws {
    var limits = FrontLimits()
    limits.connections = 2
    let bench = Bench(limits)
    let agents = try [bench.admit(), bench.admit()]
    for (number, channel) in agents.enumerated() {
      bench.reception.identification = known("g\(number)")
      try channel.writeInbound(post(id: 1))
    }

    #expect(throws: NoRoom.self) { try bench.admit() }
    #expect(agents.allSatisfy { $0.isActive })
    _ = try agents[0].finish(acceptAlreadyClosed: true)
    bench.loop.run()
    #expect(try bench.admit().isActive)
  }

  /// One agent with a good token once took all places, and locked the others out.
  @Test func aGrantHasNoMoreConnectionsThanItLeavesToOthers() throws {
    var limits = FrontLimits()
    limits.connections = 4
    let bench = Bench(limits)
    let own = try [bench.admit(), bench.admit(), bench.admit()]
    for channel in own { try channel.writeInbound(post(id: 1)) }
    #expect(try output(own[2]).hasPrefix("HTTP/1.1 429"))
    #expect(bench.reception.replies.count == 2)

    bench.reception.identification = known("g2")
    let other = try bench.admit()
    try other.writeInbound(post(id: 2))
    #expect(bench.reception.replies.count == 3)

    _ = try own[0].finish(acceptAlreadyClosed: true)
    bench.loop.run()
    bench.reception.identification = known("g1")
    let again = try bench.admit()
    try again.writeInbound(post(id: 3))
    #expect(bench.reception.replies.count == 4, "what has ended is no part of a share")
  }

  /// Not all clients use a connection again: their own idle ones were in their way.
  @Test(arguments: [(TimeAmount.zero, true), (TimeAmount.hours(1), false)])
  func whatLiesIdleForLongGivesWayToAnotherOfItsGrant(spare: TimeAmount, givesWay: Bool) throws {
    var limits = FrontLimits()
    limits.connections = 4
    limits.spare = spare
    let bench = Bench(limits)
    let idle = try bench.admit()
    try idle.writeInbound(post(id: 1))
    answer(bench.reception.replies[0], id: 1)
    let busy = try bench.admit()
    try busy.writeInbound(post(id: 2))

    let third = try bench.admit()
    try third.writeInbound(post(id: 3))
    bench.loop.run()
    #expect(idle.isActive != givesWay)
    #expect(busy.isActive)
    #expect(bench.reception.replies.count == (givesWay ? 3 : 2))
  }

  @Test func aTokenThatIsNotGoodAnyMoreKeepsNoPlace() throws {
    var limits = FrontLimits()
    limits.connections = 2
    let bench = Bench(limits)
    let revoked = try bench.admit()
    try revoked.writeInbound(post(id: 1))
    answer(bench.reception.replies[0], id: 1)
    bench.reception.identification = .refused(.unknownToken)
    try revoked.writeInbound(ByteBuffer(string: "GET /mcp/shop HTTP/1.1\r\nHost: localhost\r\n\r\n"))
    #expect(revoked.isActive)
    bench.reception.identification = known("g2")
    let other = try bench.admit()
    try other.writeInbound(post(id: 2))

    #expect(try bench.admit().isActive)
    #expect(!revoked.isActive)
  }

  @Test func anAgentThatDoesNotReadIsNotWrittenToWithoutEnd() throws {
    let bench = Bench()
    var limits = FrontLimits()
    limits.unsent = 1000
    let channel = try bench.connect(limits)
    try channel.writeInbound(post(id: 1))
    channel.isWritable = false
    let reply = bench.reception.replies[0]
    let message = Message.notice(Notice(method: String(repeating: "x", count: 300)))
    reply.push(message)
    reply.push(message)
    #expect(!bench.reception.notes.contains("disconnected"))
    reply.push(message)
    bench.loop.run()
    #expect(bench.reception.notes.last == "disconnected")
  }
}
