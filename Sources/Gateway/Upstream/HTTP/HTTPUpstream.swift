import MCP
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// A server reached by Streamable HTTP, over a pool of kept connections. Links share connections, and nothing else.
final class HTTPUpstream: Upstream {
  private static let connectTimeout = TimeAmount.seconds(10)

  let server: String
  let eventLoop: any EventLoop
  let writer: RequestWriter
  private let address: UpstreamAddress
  private let tls: NIOSSLContext?
  private(set) var pool = ConnectionPool<UpstreamConnection>()
  private var links: [ObjectIdentifier: HTTPLink] = [:]
  private var lingering: [(run: HTTPRun, until: NIODeadline)] = []
  private var isSweeping = false
  /// What the configured headers hold, and what stands behind a word such as `Bearer`: never quoted.
  let credentials: [String]
  /// Shorter words, in bytes, stand in many a sentence.
  private static let shortestCredential = 8
  /// By tool, which arguments are repeated in headers; tools without any are left out.
  private var parameters: [ByteString: ParameterHeaders] = [:]

  /// - Parameter certificates: a PEM file or a directory of the authorities to trust instead of this machine's.
  /// - Throws: ``UpstreamFailure`` for a header that HTTP can't carry, or if no trust roots can be read.
  init(
    server: String, address: UpstreamAddress, headers: [(name: String, value: String)], certificates: String? = nil,
    eventLoop: any EventLoop
  ) throws(UpstreamFailure) {
    self.server = server
    self.eventLoop = eventLoop
    self.address = address
    credentials = headers.flatMap { [$0.value] + $0.value.split(separator: " ").dropFirst().map(String.init) }
      .filter { $0.utf8.count >= Self.shortestCredential }
    writer = try RequestWriter(address: address, headers: headers)
    tls = address.isSecure ? try Self.tlsContext(trusting: certificates) : nil
  }

  /// How the server is called in sentences.
  var title: String { "the server `\(server)`" }

  func link(for owner: LinkOwner, observer: any LinkObserver) -> any UpstreamLink {
    let link = HTTPLink(upstream: self, observer: observer)
    links[ObjectIdentifier(link)] = link
    return link
  }

  func learn(_ tools: [ToolDefinition]) {
    parameters = [:]
    for tool in tools {
      guard let headers = try? ParameterHeaders(inputSchema: tool.inputSchema), !headers.isEmpty else { continue }
      parameters[ByteString(tool.name)] = headers
    }
  }

  func obstacle(to tool: ToolDefinition) -> String? {
    do throws(ParameterHeaders.Problem) {
      _ = try ParameterHeaders(inputSchema: tool.inputSchema)
      return nil
    } catch {
      return error.description
    }
  }

  /// Which arguments of the tool that a message calls are repeated in headers.
  func parameters(of message: Message) -> ParameterHeaders? {
    guard !parameters.isEmpty, case .request(let request) = message, request.method == "tools/call" else { return nil }
    return request.params?["name"]?.string.flatMap { parameters[ByteString($0)] }
  }

  func shutDown(_ done: @escaping () -> Void) {
    for link in links.values { link.close() }
    finish(by: .now() + .seconds(2), done)
  }

  /// A link has closed.
  func forget(_ link: HTTPLink) { links[ObjectIdentifier(link)] = nil }

  /// Hands out a connection: at once if one is kept, else when one is open. Without one it says why.
  func lease(_ take: @escaping (Result<UpstreamConnection, UpstreamFailure>) -> Void) {
    switch pool.lease() {
    case .kept(let connection) where connection.isActive: take(.success(connection))
    case .kept: lease(take)
    case .open: open(take)
    case .full:
      let failure = UpstreamFailure(surelyUnsent: true, reason: "too many calls to \(title) are under way")
      eventLoop.assumeIsolated().execute { take(.failure(failure)) }
    }
  }

  func giveBack(_ connection: UpstreamConnection) {
    guard pool.giveBack(connection, at: .now()) else { return connection.close() }
    sweepLater()
  }

  func forget(_ connection: UpstreamConnection) { pool.forget(connection) }

  /// The rest of a response is of no interest: if it isn't over after `delay`, its connection is closed.
  func letEnd(_ run: HTTPRun, within delay: TimeAmount) {
    lingering.append((run, .now() + delay))
    sweepLater()
  }

  private func open(_ take: @escaping (Result<UpstreamConnection, UpstreamFailure>) -> Void) {
    let upstream = NIOLoopBound(self, eventLoop: eventLoop)
    ClientBootstrap(group: eventLoop)
      .connectTimeout(Self.connectTimeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.socketOption(.so_keepalive), value: 1)
      .channelOption(.tcpOption(.keepaliveIdle), value: 60)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try upstream.value.equip(channel) }
      }
      .connect(host: address.host, port: address.port)
      .flatMapThrowing { channel in
        NIOLoopBound(
          try channel.pipeline.syncOperations.handler(type: UpstreamConnection.self), eventLoop: channel.eventLoop)
      }
      .assumeIsolated()
      .whenComplete { result in
        switch result {
        case .success(let connection):
          connection.value.adopt(handshakeWithin: Self.connectTimeout) { take($0.mapError(self.unreachable)) }
        case .failure(let error):
          self.pool.forget(nil)
          take(.failure(self.unreachable(error)))
        }
      }
  }

  private func equip(_ channel: any Channel) throws {
    let pipeline = channel.pipeline.syncOperations
    if let tls {
      try pipeline.addHandler(
        NIOSSLClientHandler(context: tls, serverHostname: address.isNumeric ? nil : address.host))
    }
    let encoder = RequestEncoder()
    try pipeline.addHandlers(
      encoder, ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes)),
      UpstreamConnection(upstream: self, encoder: encoder, awaitsTLS: tls != nil))
  }

  private func unreachable(_ error: any Error) -> UpstreamFailure {
    UpstreamFailure(
      surelyUnsent: true, reason: "can't reach \(title) at `\(address.hostHeader)`: \(ConnectError(error))")
  }

  private func sweepLater() {
    guard !isSweeping else { return }
    isSweeping = true
    eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
      self.isSweeping = false
      self.sweep(at: .now())
    }
  }

  private func sweep(at now: NIODeadline) {
    for connection in pool.takeExpired(at: now) { connection.close() }
    for (run, until) in lingering where until <= now { run.cancel() }
    // What ended by itself is let go, and its body with it.
    lingering.removeAll { $0.run.isOver }
    if !pool.keepsNone || !lingering.isEmpty { sweepLater() }
  }

  /// Waits for the last requests, such as the ends of sessions.
  private func finish(by deadline: NIODeadline, _ done: @escaping () -> Void) {
    for connection in pool.takeExpired(at: .distantFuture) { connection.close() }
    if pool.count == 0 || NIODeadline.now() >= deadline { return done() }
    eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(20)) { self.finish(by: deadline, done) }
  }

  private static func tlsContext(trusting certificates: String?) throws(UpstreamFailure) -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.applicationProtocols = ["http/1.1"]
    if let certificates { configuration.trustRoots = .file(certificates) }
    do {
      return try NIOSSLContext(configuration: configuration)
    } catch {
      let place = certificates.map { "the certificates in `\($0)`" } ?? "this machine's trusted certificates"
      throw UpstreamFailure(surelyUnsent: true, reason: "\(place) can't be read: \(error)")
    }
  }
}
