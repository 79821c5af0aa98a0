import Logging
import MCP
import NIOCore
import NIOHTTP1
import NIOPosix

/// The HTTP front for agents: listens, and hands what arrives at `/mcp/<server>` to a ``Reception``. Confined to one
/// event loop, on which every method must be called.
final class HTTPFront {
  let reception: any Reception
  let eventLoop: any EventLoop
  let log: Logger
  private let limits: FrontLimits
  private var listener: (any Channel)?
  private var connections: [ObjectIdentifier: FrontConnection] = [:]
  /// Of those on which a good token was shown.
  private var shares: ConnectionShares
  private var drained: EventLoopPromise<Void>?

  init(
    reception: any Reception, eventLoop: any EventLoop, limits: FrontLimits = FrontLimits(),
    log: Logger = Logger(label: "sluice")
  ) {
    self.reception = reception
    self.eventLoop = eventLoop
    self.log = log
    self.limits = limits
    shares = ConnectionShares(limit: limits.connections)
  }

  /// Starts to listen. `hosts` and `origins` are taken beside loopback ones and `host` itself.
  ///
  /// - Returns: the port; fails with ``ListenFailure``.
  func start(host: String, port: Int, hosts: [String] = [], origins: [String] = []) -> EventLoopFuture<Int> {
    let rebinding = RebindingGuard(listening: host, hosts: hosts, origins: origins)
    let front = NIOLoopBound(self, eventLoop: eventLoop)
    return ServerBootstrap(group: eventLoop)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      // An agent whose machine is gone says nothing: where a call takes its time, nobody else would find out.
      .childChannelOption(.socketOption(.so_keepalive), value: 1)
      .childChannelOption(.tcpOption(.keepaliveIdle), value: 60)
      .childChannelInitializer { channel in front.value.admit(channel, rebinding: rebinding) }
      .bind(host: host, port: port)
      .assumeIsolated()
      .map { channel in
        self.listener = channel
        return channel.localAddress?.port ?? port
      }
      .flatMapErrorThrowing { throw ListenFailure(host: host, port: port, cause: $0) }
      .nonisolated()
  }

  /// Takes no more connections, lets the replies under way finish, and ends what is left after `grace`.
  func shutDown(grace: TimeAmount) -> EventLoopFuture<Void> {
    if let drained { return drained.futureResult }
    let promise = eventLoop.makePromise(of: Void.self)
    drained = promise
    listener?.close(promise: nil)
    for connection in connections.values { connection.drain() }
    let deadline = eventLoop.assumeIsolated().scheduleTask(in: grace) {
      for connection in self.connections.values { connection.abort() }
    }
    promise.futureResult.assumeIsolated().whenComplete { _ in deadline.cancel() }
    finishIfDrained()
    return promise.futureResult
  }

  func opened(_ connection: FrontConnection) {
    connections[ObjectIdentifier(connection)] = connection
    if drained != nil { connection.drain() }
  }

  func closed(_ connection: FrontConnection) {
    connections[ObjectIdentifier(connection)] = nil
    finishIfDrained()
  }

  /// Whether one more connection may come in. If all places are taken, the oldest one on which nobody has shown a good
  /// token gives way: nothing but a refusal can be under way on it.
  private func makeRoom() -> Bool {
    guard connections.count >= limits.connections else { return true }
    let strangers = connections.values.filter { !$0.isKnown }
    guard let oldest = strangers.min(by: { $0.openedAt < $1.openedAt }) else { return false }
    // It gives way at once, even if its end is told later.
    connections[ObjectIdentifier(oldest)] = nil
    oldest.abort()
    return true
  }

  /// Takes one more connection into a grant's share; false if it has no room. Not all clients use a connection again:
  /// those that have lain idle give way first, the longest ones before the others.
  func takeShare(of grant: String, at now: NIODeadline) -> Bool {
    if shares.take(for: grant) { return true }
    let idle = connections.values.compactMap { connection in
      connection.idleSince(of: grant).map { (connection: connection, since: $0) }
    }
    let spare = idle.filter { now - $0.since >= limits.spare }
    for (connection, _) in spare.sorted(by: { $0.since < $1.since }) {
      connection.giveWay()
      if shares.take(for: grant) { return true }
    }
    return false
  }

  /// A connection of a grant has ended, or shows another token.
  func giveShareBack(of grant: String) { shares.giveBack(of: grant) }

  private func finishIfDrained() {
    if connections.isEmpty { drained?.succeed() }
  }

  /// Takes a new connection.
  ///
  /// - Returns: fails with ``NoRoom`` if there are as many as there may be; then it is closed.
  func admit(_ channel: any Channel, rebinding: RebindingGuard) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
      guard makeRoom() else { throw NoRoom() }
      var heads = NIOHTTPDecoderLimitConfiguration()
      heads.maxHeaderFieldSize = limits.headerField
      heads.maxHeaderListSize = limits.headerList
      heads.maxHeaderFieldCount = limits.headerFields
      let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: heads)
      // Of a head it keeps less; what follows the offer of another protocol it would keep without end.
      let reader = ByteToMessageHandler(decoder, maximumBufferSize: limits.headerList)
      try channel.pipeline.syncOperations.addHandlers(
        reader, FrontConnection(front: self, limits: limits, rebinding: rebinding))
    }
  }
}
