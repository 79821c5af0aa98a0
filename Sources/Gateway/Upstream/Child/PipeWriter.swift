import NIOCore

/// Tells when a pipe takes bytes again.
final class PipeWriter: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let writable: () -> Void

  init(writable: @escaping () -> Void) {
    self.writable = writable
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { writable() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
