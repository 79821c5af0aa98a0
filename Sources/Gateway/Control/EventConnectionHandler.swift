import Feed
import Logging
import MCP
import NIOCore

/// One connection to the event socket: lines in, answers, events and notices out.
final class EventConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Commands in flight at once.
  static let mostCommands = 32

  let number: Int
  let peer: PeerCredentials
  private let refusal: FeedFailure?
  private unowned let socket: EventSocket
  private var framer = LineFramer(limit: FeedLine.limit)
  private var greeted = false
  private var subscription: Subscription?
  /// How many subscriptions there were: the number of the one that is followed.
  private var subscriptions = 0
  /// Commands in flight, and pages of a subscription that are being read.
  private var running = 0
  private var context: ChannelHandlerContext?
  private var nextPing = 1

  init(number: Int, peer: PeerCredentials, refusal: FeedFailure?, socket: EventSocket) {
    self.number = number
    self.peer = peer
    self.refusal = refusal
    self.socket = socket
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
  }

  func channelActive(context: ChannelHandlerContext) {
    if let refusal { endWith(.failure(id: nil, refusal)) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    socket.left(number)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    socket.log.debug("event socket connection ended", metadata: ["error": "\(error)"])
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard refusal == nil else { return }
    let bytes = unwrapInboundIn(data)
    do {
      for line in try framer.feed(bytes.readableBytesView) where self.context != nil { received(line) }
    } catch {
      endWith(
        .failure(
          id: nil,
          FeedFailure(code: FeedFailure.unreadable, message: "a line has at most \(FeedLine.limit) bytes")))
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    // Who doesn't read its answers is not listened to meanwhile.
    context.channel.setOption(.autoRead, value: context.channel.isWritable)
      .whenFailure { [log = socket.log] in log.debug("reading can't be held back", metadata: ["error": "\($0)"]) }
    if context.channel.isWritable, let actions = subscription?.becameWritable() { perform(actions) }
    context.fireChannelWritabilityChanged()
  }
}

// MARK: - Lines

extension EventConnectionHandler {
  private func received(_ bytes: [UInt8]) {
    socket.heard(number)
    do {
      switch try FeedLine(bytes) {
      case .request(let id, let method, let params): answer(id, method, params)
      case .result, .failure, .notice: break  // the answer to a ping; being heard was its point
      }
    } catch {
      send(.failure(id: nil, error))
    }
  }

  private func answer(_ id: RequestID, _ method: String, _ params: JSON) {
    guard running < Self.mostCommands else {
      let message = "\(Self.mostCommands) commands are in flight on this connection; wait for an answer"
      return send(.failure(id: id, FeedFailure(code: FeedFailure.tooMany, message: message)))
    }
    let command: OperatorCommand
    do {
      command = try OperatorCommand(method: method, params: params)
    } catch {
      return send(.failure(id: id, error))
    }
    switch command {
    case .hello(let hello): greet(hello, id)
    case _ where !greeted:
      send(.failure(id: id, FeedFailure(code: FeedFailure.noRequest, message: "say `hello` first")))
    case .subscribe(let request): subscribe(request, id)
    default: perform(command, id)
    }
  }

  private func greet(_ hello: Hello, _ id: RequestID) {
    guard hello.version == FeedLine.version else {
      let message = "this gateway speaks version \(FeedLine.version) of the protocol, not \(hello.version)"
      return send(.failure(id: id, FeedFailure(code: FeedFailure.badParameters, message: message)))
    }
    greeted = true
    if hello.attends == true { socket.sits(number, peer.operator.name) }
    send(.answer(socket.welcome(peer), id: id))
  }

  private func subscribe(_ request: Subscribe, _ id: RequestID) {
    let since = request.since ?? socket.newest
    guard since >= 0, since <= socket.newest else {
      let message = "there is no event \(since) yet; the newest is \(socket.newest)"
      return send(.failure(id: id, FeedFailure(code: FeedFailure.badParameters, message: message)))
    }
    let subscription = Subscription(since: since, newest: socket.newest)
    self.subscription = subscription
    subscriptions += 1
    running += 1
    finish(with: .answer(Subscribed(seq: socket.newest), id: id))
    perform([subscription.first])
  }

  private func perform(_ command: OperatorCommand, _ id: RequestID) {
    running += 1
    socket.perform(command, by: peer.operator).assumeIsolated().whenComplete { result in
      let line: FeedLine =
        switch result {
        case .success(let answer): .result(id: id, answer)
        case .failure(let failure as FeedFailure): .failure(id: id, failure)
        case .failure(let error):
          .failure(id: id, FeedFailure(code: FeedFailure.gatewayFailed, message: "\(error)"))
        }
      self.finish(with: line)
    }
  }

  /// Answers a command that was counted. It is in flight until that is written: answers that nobody reads must not pile
  /// up.
  private func finish(with line: FeedLine) {
    written(line)?.assumeIsolated().whenComplete { _ in self.running -= 1 }
  }
}

// MARK: - Events and notices

extension EventConnectionHandler {
  /// Events that the ledger has just committed.
  func published(_ events: [(seq: Int, line: [UInt8])]) {
    guard let context, let actions = subscription?.published(events, writable: context.channel.isWritable) else {
      return
    }
    perform(actions)
  }

  /// A notice; one that finds a full queue is dropped, the next will say as much.
  func tell(_ bytes: [UInt8]) {
    guard greeted, let context, context.channel.isWritable else { return }
    write(bytes, context)
    context.flush()
  }

  /// Asks whether the person is still there.
  func ping() {
    tell(FeedLine.command(Ping(), id: .string("ping-\(nextPing)")).bytes)
    nextPing += 1
  }

  /// Ends the connection in order.
  func end() {
    context?.close(promise: nil)
  }

  private func perform(_ actions: [Subscription.Action]) {
    guard let context else { return }
    for action in actions {
      switch action {
      case .send(let lines): for line in lines { write(line, context) }
      case .gap(let from, let to): write(FeedLine.notice(GapNotice(from: from, to: to)).bytes, context)
      case .read(let after): read(after)
      }
    }
    context.flush()
  }

  private func read(_ after: Int) {
    let number = subscriptions
    running += 1
    socket.page(after: after).assumeIsolated().whenComplete { result in
      self.running -= 1
      // A subscription that was replaced has no use for its page, and the new one reads its own.
      guard let context = self.context, number == self.subscriptions else { return }
      switch result {
      case .success(let page):
        if let actions = self.subscription?.read(page, writable: context.channel.isWritable) { self.perform(actions) }
      case .failure(let error):
        let message = "the ledger can't be read: \(error)"
        self.endWith(.failure(id: nil, FeedFailure(code: FeedFailure.gatewayFailed, message: message)))
      }
    }
  }

  private func send(_ line: FeedLine) { _ = written(line) }

  /// Sends a line. Answers when it is written; none if the connection is gone.
  private func written(_ line: FeedLine) -> EventLoopFuture<Void>? {
    guard let context else { return nil }
    var bytes = line.bytes
    if bytes.count > FeedLine.limit + 1, case .result(let id, _) = line {
      let message = "the answer is longer than \(FeedLine.limit) bytes; ask for less"
      bytes = FeedLine.failure(id: id, FeedFailure(code: FeedFailure.tooMany, message: message)).bytes
    }
    return context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)))
  }

  private func endWith(_ line: FeedLine) {
    guard let context else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: line.bytes))).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }

  private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
  }
}
