import NIOCore
import NIOHTTP1

/// Encodes a request into one buffer, head and body, so that it goes out in one system call.
///
/// Through the pipeline passes the head alone: the decoder, which lies between, needs no more of a request, and each
/// part that passes costs as much as writing the whole.
///
/// What is sent is ``RequestWriter``'s: it has checked its headers and has said how long the body is.
final class RequestEncoder: ChannelOutboundHandler {
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = ByteBuffer

  /// What follows the head that is written next.
  var body: ByteBuffer?

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(let head) = unwrapOutboundIn(data) else {
      promise?.fail(ChannelError.operationUnsupported)
      return
    }
    let body = body.take()
    var request = context.channel.allocator.buffer(capacity: 1024 + (body?.readableBytes ?? 0))
    request.write(head)
    if let body { request.writeImmutableBuffer(body) }
    context.write(wrapOutboundOut(request), promise: promise)
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
