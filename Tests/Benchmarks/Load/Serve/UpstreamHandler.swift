import NIOCore

/// One connection to the server: reads requests, writes answers.
final class UpstreamHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var received = ByteBuffer()

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var part = unwrapInboundIn(data)
    received.clearIfRead()
    received.writeBuffer(&part)
    var answers = context.channel.allocator.buffer(capacity: 2048)
    while let length = received.withUnsafeReadableBytes({ answer($0, into: &answers) }) {
      received.moveReaderIndex(forwardBy: length)
    }
    if answers.readableBytes > 0 { context.writeAndFlush(wrapOutboundOut(answers), promise: nil) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  /// Answers the first request; its length, or nil if it is not whole yet.
  private func answer(_ bytes: UnsafeRawBufferPointer, into answers: inout ByteBuffer) -> Int? {
    guard let head = MessageHead(bytes) else { return nil }
    let length = head.length + (head.contentLength ?? 0)
    guard bytes.count >= length else { return nil }
    switch head.initial {
    case UInt8(ascii: "P"):
      ServerAnswer(to: UnsafeRawBufferPointer(rebasing: bytes[head.length..<length])).write(into: &answers)
    case UInt8(ascii: "D"): ServerAnswer.accepted.write(into: &answers)
    default: ServerAnswer.notAllowed.write(into: &answers)
    }
    return length
  }
}

extension ByteBuffer {
  /// Starts anew in the same storage once everything was read.
  mutating func clearIfRead() {
    if readableBytes == 0 { clear() }
  }
}
