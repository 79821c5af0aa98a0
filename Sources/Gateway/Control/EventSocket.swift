import Audit
import Feed
import Glibc
import Logging
import MCP
import NIOCore
import NIOPosix

/// The Unix-domain socket on which the gateway tells what happens and takes operators' commands. Lives on the gateway's
/// event loop; what reads the ledger happens on a thread pool.
final class EventSocket: EventPublisher {
  /// Connections at once.
  static let mostConnections = 64

  let desk: any OperatorDesk
  let ledger: Ledger
  let eventLoop: any EventLoop
  let threads: NIOThreadPool
  let clock: () -> Int64
  let log: Logger
  /// The newest event that was published.
  private(set) var newest: Int
  private var connections: [Int: EventConnectionHandler] = [:]
  private var attendance = Attendance()
  private var present: [String] = []
  private var nextConnection = 1
  private var channel: (any Channel)?
  private var path = ""
  private var ticks: RepeatedTask?
  private var nextPing: Int64 = 0

  init(
    desk: any OperatorDesk, ledger: Ledger, eventLoop: any EventLoop, threads: NIOThreadPool, log: Logger,
    newest: Int, clock: @escaping () -> Int64
  ) {
    self.desk = desk
    self.ledger = ledger
    self.eventLoop = eventLoop
    self.threads = threads
    self.log = log
    self.clock = clock
    self.newest = newest
  }

  /// Listens at a path, for the gateway's own user alone.
  func start(at path: String) -> EventLoopFuture<Void> {
    eventLoop.preconditionInEventLoop()
    do {
      try SocketFile.prepare(path)
    } catch {
      return eventLoop.makeFailedFuture(error)
    }
    self.path = path
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    let listening = ServerBootstrap(group: eventLoop)
      .serverChannelOption(.backlog, value: 64)
      .childChannelOption(.writeBufferWaterMark, value: .init(low: 256 << 10, high: 4 << 20))
      .childChannelInitializer { channel in
        PeerCredentials.of(channel).flatMapThrowing { peer in
          try bound.value.admit(peer, channel)
        }
      }
      .bind(unixDomainSocketPath: path)
    return listening.assumeIsolated().flatMapThrowing { channel in
      self.channel = channel
      // Whoever is quicker than this is still turned away by the kernel's word about who it is.
      guard chmod(path, 0o600) == 0 else {
        throw EventSocketError("the mode of `\(path)` can't be set: \(String(cString: strerror(errno)))")
      }
      self.beginTicks()
    }.nonisolated()
  }

  /// Ends all connections and takes the socket away.
  func stop() -> EventLoopFuture<Void> {
    eventLoop.preconditionInEventLoop()
    ticks?.cancel()
    for connection in connections.values { connection.end() }
    guard let channel else { return eventLoop.makeSucceededVoidFuture() }
    unlink(path)
    return channel.close()
  }

  func publish(_ events: [RecordedEvent]) {
    guard let last = events.last else { return }
    newest = last.seq
    guard !connections.isEmpty else { return }
    let lines = events.map { (seq: $0.seq, line: EventMessage.around($0.line)) }
    for connection in connections.values { connection.published(lines) }
  }

  private func admit(_ peer: PeerCredentials, _ channel: any Channel) throws {
    let number = nextConnection
    nextConnection += 1
    let admission = Admission(peer: peer, open: connections.count)
    let handler = EventConnectionHandler(number: number, peer: peer, refusal: admission.refusal, socket: self)
    connections[number] = handler
    try channel.pipeline.syncOperations.addHandler(handler)
  }
}

// MARK: - What connections tell the socket

extension EventSocket {
  /// The connection is gone.
  func left(_ number: Int) {
    connections[number] = nil
    attendance.leave(number)
    tellAttendance()
  }

  /// The connection says that a person sits there.
  func sits(_ number: Int, _ name: String) {
    attendance.sit(number, name, at: clock())
    tellAttendance()
  }

  /// The connection said something.
  func heard(_ number: Int) {
    attendance.heard(number, at: clock())
  }

  /// Who attends now.
  var operators: [String] { attendance.present(at: clock()) }

  private func tellAttendance() {
    let now = operators
    guard now != present else { return }
    present = now
    desk.attended(by: now)
    tell(.notice(OperatorsNotice(operators: now)))
  }

  private func tell(_ line: FeedLine) {
    let bytes = line.bytes
    for connection in connections.values { connection.tell(bytes) }
  }

  private func beginTicks() {
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    ticks = eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in bound.value.tick() }
  }

  private func tick() {
    if let gauges = desk.takeGauges() { tell(.notice(gauges)) }
    let now = clock()
    if now >= nextPing {
      nextPing = now + Attendance.pingEvery
      for number in attendance.seated { connections[number]?.ping() }
    }
    tellAttendance()
  }
}
