import NIOCore
import NIOHTTP1

/// Encodes a request into one buffer, head and body, so that it goes out in one system call.
///
/// What is sent is ``RequestWriter``'s: it has checked its headers and has said how long the body is.
final class RequestEncoder: ChannelOutboundHandler {
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = ByteBuffer

  private var request = ByteBuffer()

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      request = context.channel.allocator.buffer(capacity: 2048)
      request.write(head)
      promise?.succeed()
    case .body(.byteBuffer(let body)):
      request.writeImmutableBuffer(body)
      promise?.succeed()
    case .body(.fileRegion):
      promise?.fail(ChannelError.operationUnsupported)
    case .end:
      let whole = request
      request = ByteBuffer()
      context.write(wrapOutboundOut(whole), promise: promise)
    }
  }
}

extension ByteBuffer {
  /// RFC 9112, section 3.
  fileprivate mutating func write(_ head: HTTPRequestHead) {
    writeString(head.method.rawValue)
    writeStaticString(" ")
    writeString(head.uri)
    writeStaticString(" HTTP/1.1\r\n")
    for (name, value) in head.headers {
      writeString(name)
      writeStaticString(": ")
      writeString(value)
      writeStaticString("\r\n")
    }
    writeStaticString("\r\n")
  }
}
