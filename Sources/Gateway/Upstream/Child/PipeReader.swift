import NIOCore

/// Hands on what comes out of a pipe, and its end.
final class PipeReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let take: (ByteBuffer) -> Void
  private let ended: () -> Void

  init(take: @escaping (ByteBuffer) -> Void, ended: @escaping () -> Void) {
    self.take = take
    self.ended = ended
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { take(unwrapInboundIn(data)) }
  func channelInactive(context: ChannelHandlerContext) { ended() }
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
