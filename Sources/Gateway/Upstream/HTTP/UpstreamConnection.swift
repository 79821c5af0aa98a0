import NIOCore
import NIOHTTP1
import NIOTLS

/// The shell of one connection to a server: carries one request at a time.
final class UpstreamConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart
  typealias WhenReady = (Result<UpstreamConnection, any Error>) -> Void

  private let upstream: HTTPUpstream
  private let encoder: RequestEncoder
  private var isSecured: Bool
  private var isAdopted = false
  private var whenReady: WhenReady?
  private var context: ChannelHandlerContext?
  private var run: HTTPRun?
  private var error: (any Error)?
  private var isWriting = false
  private var keepsAlive = true

  /// - Parameter encoder: of the same pipeline.
  init(upstream: HTTPUpstream, encoder: RequestEncoder, awaitsTLS: Bool) {
    self.upstream = upstream
    self.encoder = encoder
    isSecured = !awaitsTLS
  }

  /// Whether the connection can still carry a request.
  var isActive: Bool { context?.channel.isActive ?? false }

  /// Of all tries to connect this one was the first to succeed. `whenReady` hears once: with TLS not before the
  /// server has proven its name.
  func adopt(handshakeWithin limit: TimeAmount, whenReady: @escaping WhenReady) {
    isAdopted = true
    self.whenReady = whenReady
    if !isActive { return lost() }
    if isSecured { return tell(.success(self)) }
    upstream.eventLoop.assumeIsolated().scheduleTask(in: limit) { [weak self] in
      if let self, self.whenReady != nil { fail(ChannelError.connectTimeout(limit)) }
    }
  }

  /// Writes a request. From here on nobody can say that it was surely not sent.
  func send(_ head: HTTPRequestHead, body: ByteBuffer?, for run: HTTPRun) {
    guard let context else { return }
    self.run = run
    isWriting = true
    encoder.body = body
    context.writeAndFlush(wrapOutboundOut(.head(head))).assumeIsolated().whenComplete { _ in self.isWriting = false }
  }

  func close() {
    context?.close(promise: nil)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case TLSUserEvent.handshakeCompleted = event {
      isSecured = true
      tell(.success(self))
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // A server that talks without being asked is not understood.
    guard let run else { return close() }
    let part = unwrapInboundIn(data)
    // After a 101 the server talks another protocol.
    if case .head(let head) = part { keepsAlive = head.isKeepAlive && head.status != .switchingProtocols }
    if case .end = part {
      self.run = nil
      // A server that answers before the request was read whole would take the rest of it for the next one.
      if isWriting || !keepsAlive { close() } else { upstream.giveBack(self) }
    }
    run.received(part)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if let run, run.beginsToLinger() { upstream.letEnd(run, within: .seconds(2)) }
    context.fireChannelReadComplete()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { fail(error) }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    lost()
    context.fireChannelInactive()
  }

  private func fail(_ error: any Error) {
    self.error = self.error ?? error
    close()
  }

  private func lost() {
    guard isAdopted else { return }
    isAdopted = false
    upstream.forget(self)
    tell(.failure(error ?? ChannelError.eof))
    let run = run
    self.run = nil
    run?.connectionLost()
  }

  private func tell(_ result: Result<UpstreamConnection, any Error>) {
    let told = whenReady
    whenReady = nil
    told?(result)
  }
}
