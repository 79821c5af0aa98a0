import MCP
import NIOCore
import NIOHTTP1

/// Feeds the parts of an HTTP answer to the reader, and keeps its promise exactly once.
final class AnswerHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  private var reader: AnswerReader
  private var promise: EventLoopPromise<HTTPAnswer>?

  init(reader: AnswerReader, promise: EventLoopPromise<HTTPAnswer>) {
    self.reader = reader
    self.promise = promise
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    do throws(DemoError) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        reader.begin(
          status: Int(head.status.code), contentType: head.headers.first(name: "Content-Type"),
          session: head.headers.first(name: "Mcp-Session-Id"))
      case .body(let buffer):
        if let answer = try reader.take(Array(buffer.readableBytesView)) { finish(.success(answer), context) }
      case .end:
        finish(.success(try reader.end()), context)
      }
    } catch {
      finish(.failure(error), context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    finish(.failure(DemoError.notUnderstood("the connection ended before the answer")), context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    finish(.failure(error), context)
  }

  private func finish(_ result: Result<HTTPAnswer, any Error>, _ context: ChannelHandlerContext) {
    promise?.completeWith(result)
    promise = nil
    context.close(promise: nil)
  }
}
