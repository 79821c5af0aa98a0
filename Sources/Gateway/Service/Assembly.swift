import Audit
import Feed
import Logging
import MCP
import NIOCore
import NIOPosix
import Policy
import Text

/// The live system with its edges: the front for agents, the event socket for operators, the notify command. Confined
/// to the gateway's event loop.
final class Assembly {
  private let configuration: GatewayConfiguration
  private let log: Logger
  private let guardian: ChildGuard
  private let system: LiveSystem
  private let socket: EventSocket
  private let front: HTTPFront

  init(_ service: GatewayService, ledger: Ledger, eventLoop: any EventLoop) throws {
    configuration = service.configuration
    log = service.log
    guardian = ChildGuard(log: service.log)
    let publisher = LatePublisher(log: service.log)
    let factory = UpstreamFactory(eventLoop: eventLoop, guardian: guardian, log: service.log)
    system = try LiveSystem(
      service.configuration, policies: service.policies, ledger: ledger, eventLoop: eventLoop,
      upstream: factory.make, publisher: publisher)
    socket = EventSocket(
      desk: system.desk, ledger: ledger, eventLoop: eventLoop, threads: .singleton, log: service.log,
      newest: ledger.head.seq, clock: system.surroundings.now)
    front = HTTPFront(reception: system.reception, eventLoop: eventLoop, log: service.log)
    publisher.publisher = socket
    system.journal.problemChanged = { [log, unowned journal = system.journal] problem in
      if let problem {
        log.error("nothing is forwarded, because it can't be recorded: \(problem)")
      } else {
        log.notice("the ledger takes records again")
        if journal.lost > 0 {
          log.error("\(journal.lost) things that happened meanwhile were too many to be kept for it")
        }
      }
    }
    if !configuration.notify.isEmpty { notify() }
  }

  /// Opens the event socket first, so that no call can be held before an operator could see it, then the servers, then
  /// the front.
  func open() -> EventLoopFuture<ListenAddress> {
    let listen = configuration.listen
    return socket.start(at: configuration.socket).assumeIsolated().flatMap { [self] in
      do {
        try system.start { [log] missing in log.notice("\(VisibleText(missing).text)") }
      } catch {
        return front.eventLoop.makeFailedFuture(error)
      }
      return front.start(
        host: listen.host, port: listen.port, hosts: configuration.hosts, origins: configuration.origins)
    }.map { ListenAddress(host: listen.host, port: $0) }.nonisolated()
  }

  /// Takes a policy file that was written anew.
  func take(_ policy: PolicyFile) {
    for problem in policy.reading.diagnostics { log.warning("\(VisibleText(problem.description).text)") }
    for (server, outcome) in system.take(policy) {
      switch outcome {
      case .inForce: log.notice("the policy \(policy.path) was read again and is in force for \(server)")
      case .waiting: log.notice("the policy \(policy.path) has changed and waits: sluice rules accept \(server)")
      case .rejected: log.error("the policy \(policy.path) has errors; for \(server) the old one stays in force")
      }
    }
  }

  /// Answers who waits, ends the servers, and takes the socket away.
  func close() -> EventLoopFuture<Void> {
    system.stop(reason: "the gateway was stopped")
    let ended = front.eventLoop.makePromise(of: Void.self)
    front.shutDown(grace: GatewayService.grace).assumeIsolated().whenComplete { [self] _ in
      endServers {
        self.guardian.close()
        self.socket.stop().cascade(to: ended)
      }
    }
    return ended.futureResult
  }

  private func endServers(_ done: @escaping () -> Void) {
    var left = system.servers.count
    for server in system.servers {
      server.upstream.shutDown {
        left -= 1
        if left == 0 { done() }
      }
    }
  }

  /// Tells the notify command of every new question; its secrets are folded already.
  private func notify() {
    let notifier = Notifier(command: configuration.notify, environment: UpstreamFactory.environment, log: log)
    system.onNewQuestion = { held in
      let line = held.wire.bytes
      Task { await notifier.tell(line) }
    }
  }
}

/// Hands events to a publisher that is made after those who publish. What becomes of a server also stands in the log,
/// for those who look there first.
private final class LatePublisher: EventPublisher {
  private let log: Logger
  weak var publisher: (any EventPublisher)?

  init(log: Logger) {
    self.log = log
  }

  func publish(_ events: [RecordedEvent]) {
    publisher?.publish(events)
    for recorded in events {
      switch recorded.event.body {
      case .serverUp(let server): log.notice("the server \(server.server) is up with \(server.tools.count) tools")
      case .toolAccepted(let tool):
        for finding in tool.findings ?? [] {
          let sentence = "the tool \(tool.tool) of \(tool.server) \(finding.words)"
          log.warning("\(VisibleText(sentence).text)")
        }
      case .serverDown(let server):
        let title = "the server `\(server.server)`"
        let sentence = server.reason.hasPrefix(title) ? server.reason : "\(title) is down: \(server.reason)"
        log.error("\(VisibleText(sentence).text)")
      default: break
      }
    }
  }
}
