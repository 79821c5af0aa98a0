import MCP
import NIOCore
import NIOHTTP1
import NIOPosix

/// One message of an agent, sent by POST. Each has a connection of its own: a call that waits for a person must not hold up others.
struct HTTPPost: Sendable {
  let address: GatewayAddress
  let server: String
  let token: String
  /// The session, and the revision it speaks.
  var session: (id: String, revision: Revision)?
  var message: Message

  private var head: HTTPRequestHead {
    var headers: HTTPHeaders = [
      "Host": address.authority, "Authorization": "Bearer \(token)",
      "Accept": "application/json, text/event-stream", "Content-Type": "application/json",
      "Content-Length": String(message.bytes.count),
    ]
    if let session {
      headers.add(name: "Mcp-Session-Id", value: session.id)
      headers.add(name: "MCP-Protocol-Version", value: session.revision.rawValue)
    }
    return HTTPRequestHead(version: .http1_1, method: .POST, uri: address.path(to: server), headers: headers)
  }

  /// Sends it and waits for the answer, as long as that takes; the connection ends when the task is cancelled.
  func send(on group: any EventLoopGroup) async throws(DemoError) -> HTTPAnswer {
    do {
      let loop = group.next()
      let promise = loop.makePromise(of: HTTPAnswer.self)
      let channel = try await connect(on: loop, answering: promise)
      return try await withTaskCancellationHandler {
        write(to: channel)
        return try await promise.futureResult.get()
      } onCancel: {
        channel.close(promise: nil)
      }
    } catch let error as DemoError {
      throw error
    } catch {
      throw .unreachable(url: address.url(of: server), reason: "\(error)")
    }
  }

  private func connect(
    on loop: any EventLoop, answering promise: EventLoopPromise<HTTPAnswer>
  ) async throws -> any Channel {
    let reader = AnswerReader(for: expected)
    do {
      return try await ClientBootstrap(group: loop)
        .connectTimeout(.seconds(5))
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            try channel.pipeline.syncOperations.addHandler(AnswerHandler(reader: reader, promise: promise))
          }
        }
        .connect(host: address.host, port: address.port).get()
    } catch {
      promise.fail(error)
      throw error
    }
  }

  private var expected: RequestID? {
    if case .request(let request) = message { request.id } else { nil }
  }

  private func write(to channel: any Channel) {
    channel.write(HTTPClientRequestPart.head(head), promise: nil)
    channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: message.bytes))), promise: nil)
    channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
  }
}
