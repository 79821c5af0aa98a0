import NIOCore
import NIOPosix

/// A server that says by a script what it does with each request, byte for byte.
final class ScriptedServer {
  enum Step {
    case write(String)
    case close
  }

  /// The requests that came, with the number of their connection.
  private(set) var requests: [ReceivedRequest] = []
  private let script: (_ request: Int) -> [Step]
  private var connections = 0
  private var listener: (any Channel)?
  private var connectionsLost = 0
  private var waiting: (condition: () -> Bool, promise: EventLoopPromise<Void>)?

  /// `script` is asked with the number of the request, from 0.
  init(script: @escaping (_ request: Int) -> [Step]) {
    self.script = script
  }

  func start(on loop: any EventLoop) -> EventLoopFuture<Int> {
    let server = NIOLoopBound(self, eventLoop: loop)
    return ServerBootstrap(group: loop)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Connection(server: server.value))
        }
      }
      .bind(host: "127.0.0.1", port: 0)
      .assumeIsolated()
      .map { channel in
        self.listener = channel
        return channel.localAddress?.port ?? 0
      }
      .nonisolated()
  }

  /// Waits until so many requests have come.
  func received(_ count: Int, on loop: any EventLoop) -> EventLoopFuture<Void> {
    wait(on: loop) { self.requests.count >= count }
  }

  /// Waits until so many connections have been ended by the other side.
  func lost(_ count: Int, on loop: any EventLoop) -> EventLoopFuture<Void> {
    wait(on: loop) { self.connectionsLost >= count }
  }

  private func wait(on loop: any EventLoop, until condition: @escaping () -> Bool) -> EventLoopFuture<Void> {
    let promise = loop.makePromise(of: Void.self)
    waiting = (condition, promise)
    tell()
    return promise.futureResult
  }

  private func note(_ text: String, on connection: Int) {
    requests.append(ReceivedRequest(connection: connection, text: text))
    tell()
  }

  private func tell() {
    guard let (condition, promise) = waiting, condition() else { return }
    waiting = nil
    promise.succeed()
  }

  func stop() { listener?.close(promise: nil) }

  /// An HTTP response with a JSON body.
  static func json(_ body: String, head: String = "") -> Step {
    .write(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }

  private final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    private let server: ScriptedServer
    private let number: Int
    private var text = ""

    init(server: ScriptedServer) {
      self.server = server
      number = server.connections
      server.connections += 1
    }

    func channelInactive(context: ChannelHandlerContext) {
      server.connectionsLost += 1
      server.tell()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      text += String(buffer: unwrapInboundIn(data))
      guard let end = text.firstRange(of: "\r\n\r\n") else { return }
      let length =
        text[..<end.lowerBound].split(separator: "\r\n")
        .first { $0.lowercased().hasPrefix("content-length:") }
        .flatMap { Int($0.drop { $0 != " " }.dropFirst()) } ?? 0
      guard text[end.upperBound...].utf8.count >= length else { return }
      server.note(text, on: number)
      text = ""
      for step in server.script(server.requests.count - 1) {
        switch step {
        case .write(let bytes): context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: bytes)), promise: nil)
        case .close: context.close(promise: nil)
        }
      }
    }
  }
}

/// A request as its bytes came, and on which connection.
struct ReceivedRequest {
  let connection: Int
  let text: String

  var body: String {
    text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
  }
}
