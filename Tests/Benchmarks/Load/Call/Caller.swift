import NIOCore

/// One agent on one connection: opens a session, then calls, checks the answer, and calls again.
final class Caller: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private enum Stage {
    case opening
    case confirming
    case calling(since: NIODeadline)
  }

  private let plan: LoadPlan
  private let tally: Tally
  private let opened: EventLoopPromise<Void>
  private var stage = Stage.opening
  private var session: String?
  private var call: Call
  private var received = ByteBuffer()

  init(_ plan: LoadPlan, tally: Tally, opened: EventLoopPromise<Void>) {
    self.plan = plan
    self.tally = tally
    self.opened = opened
    call = Call(plan, session: nil)
  }

  func channelActive(context: ChannelHandlerContext) { post(CallText.initialize, on: context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var part = unwrapInboundIn(data)
    received.clearIfRead()
    received.writeBuffer(&part)
    do {
      while let head = received.withUnsafeReadableBytes({ MessageHead($0) }) {
        guard let length = head.contentLength ?? (head.status == 202 ? 0 : nil) else {
          throw BenchmarkError("an answer without Content-Length: \(excerpt)")
        }
        guard received.readableBytes >= head.length + length else { return }
        received.moveReaderIndex(forwardBy: head.length)
        try take(head, length: length, on: context)
        received.moveReaderIndex(forwardBy: length)
      }
    } catch { fail(error, on: context) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail(BenchmarkError("the connection was closed by the other side"), on: context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { fail(error, on: context) }

  private func take(_ head: MessageHead, length: Int, on context: ChannelHandlerContext) throws {
    switch stage {
    case .opening:
      guard head.status == 200 else { throw BenchmarkError("`initialize` was answered \(head.status): \(excerpt)") }
      session = head.session
      stage = .confirming
      post(CallText.initialized, on: context)
    case .confirming:
      guard head.status == 202 else { throw BenchmarkError("`initialized` was answered \(head.status): \(excerpt)") }
      call = Call(plan, session: session)
      opened.succeed()
      next(on: context)
    case .calling(let since):
      guard head.status == 200, length == call.answer.readableBytes, isExpected else {
        throw BenchmarkError("a call was answered \(head.status), with another body than it must: \(excerpt)")
      }
      tally.add(.now() - since)
      next(on: context)
    }
  }

  /// Whether the answer received is the one to this call, byte for byte.
  private var isExpected: Bool {
    call.answer.withUnsafeReadableBytes { expected in
      received.withUnsafeReadableBytes { $0.prefix(expected.count).elementsEqual(expected) }
    }
  }

  private func next(on context: ChannelHandlerContext) {
    guard let slot = tally.takeSlot() else { return send(on: context) }
    context.eventLoop.assumeIsolated().scheduleTask(deadline: slot) { self.send(on: context) }
  }

  private func send(on context: ChannelHandlerContext) {
    call.renew(id: tally.takeID())
    stage = .calling(since: .now())
    context.writeAndFlush(wrapOutboundOut(call.request), promise: nil)
  }

  private func post(_ body: [UInt8], on context: ChannelHandlerContext) {
    var request = ByteBuffer(string: plan.head(length: body.count, session: session))
    request.writeBytes(body)
    context.writeAndFlush(wrapOutboundOut(request), promise: nil)
  }

  private var excerpt: String {
    String(decoding: received.readableBytesView.prefix(400), as: UTF8.self)
  }

  private func fail(_ error: any Error, on context: ChannelHandlerContext) {
    opened.fail(error)
    tally.failed.fail(error)
    context.close(promise: nil)
  }
}
