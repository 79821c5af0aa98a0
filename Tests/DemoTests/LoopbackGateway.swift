import MCP
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

@testable import Demo

/// A gateway of a few lines, for agents to talk to: it hears every message and answers as the test says.
final class LoopbackGateway: Sendable {
  struct Heard: Sendable {
    let head: HTTPRequestHead
    let message: Message
  }

  struct Reply: Sendable {
    var status = HTTPResponseStatus.ok
    var headers: HTTPHeaders = ["Content-Type": "application/json"]
    var body: [UInt8] = []
    /// Whether the answer stays open after its body.
    var isOpenEnded = false
  }

  typealias Script = @Sendable (Heard) -> Reply

  private let channel: any Channel
  private let log: Log

  private final class Log: Sendable {
    let heard = Mutex<[Heard]>([])
  }

  private init(channel: any Channel, log: Log) {
    self.channel = channel
    self.log = log
  }

  static func start(_ script: @escaping Script) async throws -> LoopbackGateway {
    let log = Log()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(
            Handler { heard in
              log.heard.withLock { $0.append(heard) }
              return script(heard)
            })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return LoopbackGateway(channel: channel, log: log)
  }

  var address: GatewayAddress { GatewayAddress(host: "127.0.0.1", port: channel.localAddress?.port ?? 0) }

  var heard: [Heard] { log.heard.withLock { $0 } }

  func stop() async throws { try await channel.close() }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let script: Script
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(script: @escaping Script) {
      self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head): self.head = head
      case .body(let buffer): body += Array(buffer.readableBytesView)
      case .end:
        guard let head, let message = try? Message(parsing: body) else { return context.close(promise: nil) }
        reply(script(Heard(head: head, message: message)), context)
      }
    }

    private func reply(_ reply: Reply, _ context: ChannelHandlerContext) {
      let head = HTTPResponseHead(version: .http1_1, status: reply.status, headers: reply.headers)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: reply.body)))), promise: nil)
      if !reply.isOpenEnded { context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil) }
    }
  }
}

extension LoopbackGateway.Reply {
  /// An answer as JSON, or as the one event of a stream that stays open.
  static func result(_ result: JSON, to message: Message, asStream: Bool = false) -> LoopbackGateway.Reply {
    let answer = Message.response(Response(id: message.id, outcome: .result(result)))
    guard asStream else { return LoopbackGateway.Reply(body: answer.bytes) }
    let event = ServerSentEvent(data: String(decoding: answer.bytes, as: UTF8.self))
    return LoopbackGateway.Reply(
      headers: ["Content-Type": "text/event-stream"], body: ServerSentEvent.comment("held") + event.bytes,
      isOpenEnded: true)
  }

  static func opened(_ message: Message) -> LoopbackGateway.Reply {
    var reply = result(["protocolVersion": "2025-11-25", "capabilities": [:]], to: message)
    reply.headers.add(name: "Mcp-Session-Id", value: "s1")
    return reply
  }

  static let accepted = LoopbackGateway.Reply(status: .accepted, headers: [:])
}
