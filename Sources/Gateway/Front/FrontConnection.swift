import Logging
import MCP
import NIOCore
import NIOHTTP1

/// The shell of one agent's connection: performs what ``HTTPExchange`` says, and nothing of its own.
final class FrontConnection: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = Never
  typealias OutboundOut = ByteBuffer

  private let front: HTTPFront
  private let limits: FrontLimits
  private var exchange: HTTPExchange
  private var context: ChannelHandlerContext?
  private var reply: FrontReply?
  private var isPumping = false
  private var readIsHeldBack = false
  private var bytesUnsent = 0
  /// When the deadline is looked at next.
  private var look: (at: NIODeadline, timer: Scheduled<Void>)?
  let openedAt = NIODeadline.now()
  /// Whose token was shown on it last, if that was a good one: it is one of this grant's share.
  private var grant: Grant?
  /// Whether the token that was shown on it last is a good one.
  var isKnown: Bool { grant != nil }

  init(front: HTTPFront, limits: FrontLimits, rebinding: RebindingGuard) {
    self.front = front
    self.limits = limits
    exchange = HTTPExchange(limits: limits, rebinding: rebinding, at: .now())
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    front.opened(self)
    watchDeadline()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    exchange.take(unwrapInboundIn(data))
    pump()
  }

  func read(context: ChannelHandlerContext) {
    readIsHeldBack = !exchange.takesMore
    if !readIsHeldBack { context.read() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    look?.timer.cancel()
    giveShareBack()
    front.closed(self)
    if let reply {
      self.reply = nil
      reply.detach()
      front.reception.disconnected(reply)
    }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case HTTPParserError.headerOverflow: perform(exchange.fail(.headTooLarge, at: .now()))
    case is HTTPParserError, is ByteToMessageDecoderError.PayloadTooLargeError:
      perform(exchange.fail(.malformed, at: .now()))
    case ByteToMessageDecoderError.dataReceivedInErrorState(_, let bytes):
      // What comes after that is only read.
      exchange.take(.body(bytes))
      pump()
    default: context.close(promise: nil)
    }
  }

  /// Writes bytes of the reply under way.
  func send(_ bytes: ByteBuffer, finishes: Bool) {
    guard let context else { return }
    bytesUnsent = context.channel.isWritable ? 0 : bytesUnsent + bytes.readableBytes
    guard bytesUnsent < limits.unsent else {
      context.close(promise: nil)
      return
    }
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    guard finishes else { return }
    reply = nil
    perform(exchange.replyFinished(at: .now()))
    pump()
  }

  /// Ends the connection when nothing is under way on it any more.
  func drain() { perform(exchange.drain(at: .now())) }

  /// Since when a connection of this grant lies idle; nil if it is no such, or something is under way on it.
  func idleSince(of grant: String) -> NIODeadline? {
    // One that asks for a place is of no grant yet, and its exchange is at work.
    self.grant?.id == grant ? exchange.idleSince : nil
  }

  /// Leaves its part of the share to another connection, and ends when everything is written.
  func giveWay() {
    giveShareBack()
    drain()
  }

  /// Ends the connection now.
  func abort() { context?.close(promise: nil) }

  private func pump() {
    guard !isPumping else { return }
    isPumping = true
    while let action = exchange.next(at: .now(), identify: identify) { perform(action) }
    isPumping = false
    if exchange.deadline != nil { watchDeadline() }
    if readIsHeldBack, exchange.takesMore {
      readIsHeldBack = false
      context?.read()
    }
  }

  private func identify(server: String, bearer: String?) -> Identification {
    let identification = front.reception.identify(server: server, bearer: bearer)
    guard case .known(let known) = identification else {
      giveShareBack()
      return identification
    }
    if grant?.id == known.id { return identification }
    giveShareBack()
    guard front.takeShare(of: known.id, at: .now()) else { return .refused(.tooManyConnections) }
    grant = known
    return identification
  }

  private func giveShareBack() {
    guard let known = grant else { return }
    grant = nil
    front.giveShareBack(of: known.id)
  }

  private func perform(_ action: HTTPExchange.Action?) {
    switch action {
    case nil: break
    case .continueBody: writeContinue()
    case .deliver(let message, let caller): front.reception.receive(message, from: caller, reply: newReply())
    case .listen(let caller, let lastEventID):
      front.reception.listen(caller, lastEventID: lastEventID, reply: newReply())
    case .endSession(let caller):
      let reply = newReply()
      if let refusal = front.reception.endSession(caller) {
        reply.refuse(refusal, id: nil)
      } else {
        reply.acceptEnd()
      }
    case .refuse(let refusal, let id):
      if refusal.status == 413 { logTooLarge() }
      newReply().refuse(refusal, id: id)
    case .halfClose: closeWhenWritten(.output)
    case .close: closeWhenWritten(.all)
    case .abort: abort()
    }
  }

  private func newReply() -> FrontReply {
    let reply = FrontReply(style: exchange.style, connection: self)
    self.reply = reply
    return reply
  }

  private func writeContinue() {
    context?.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")), promise: nil)
  }

  /// Writes are done in order: when an empty one is done, so are all before it.
  private func closeWhenWritten(_ mode: CloseMode) {
    guard let context else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer())).assumeIsolated().whenComplete { _ in
      context.close(mode: mode, promise: nil)
    }
  }

  /// Not all clients show their agent why. A connection ends with it, so that there is one line for each.
  private func logTooLarge() {
    guard let grant else { return }
    front.log.info(
      "a request of \(grant.label) to \(grant.server) was refused: its body is larger than \(limits.body) bytes")
  }

  /// One timer a connection: a deadline that has moved on meanwhile costs nothing until the timer looks again.
  private func watchDeadline() {
    guard let context else { return }
    let now = NIODeadline.now()
    let at = exchange.deadline.map { max($0, now + .milliseconds(10)) } ?? now + limits.linger
    if let look, look.at <= at { return }
    look?.timer.cancel()
    let timer = context.eventLoop.assumeIsolated().scheduleTask(in: at - now) { [weak self] in
      guard let self else { return }
      look = nil
      perform(exchange.expire(at: .now()))
      watchDeadline()
    }
    look = (at, timer)
  }
}
