import Audit
import Feed
import Logging
import MCP
import NIOCore
import NIOPosix

/// The live system with its edges: the front for agents, the event socket for operators, the notify command. Confined
/// to the gateway's event loop.
final class Assembly {
  private let configuration: GatewayConfiguration
  private let log: Logger
  private let eventLoop: any EventLoop
  private let guardian: ChildGuard
  private let system: LiveSystem
  private let socket: EventSocket
  private let front: HTTPFront

  init(_ service: GatewayService, ledger: Ledger, eventLoop: any EventLoop) throws {
    configuration = service.configuration
    log = service.log
    self.eventLoop = eventLoop
    guardian = ChildGuard(log: service.log)
    let publisher = Publisher()
    let factory = UpstreamFactory(eventLoop: eventLoop, guardian: guardian, log: service.log)
    system = try LiveSystem(
      service.configuration, policies: service.policies, ledger: ledger, eventLoop: eventLoop,
      upstream: factory.make, publisher: publisher)
    socket = EventSocket(
      desk: system.desk, ledger: ledger, eventLoop: eventLoop, threads: .singleton, log: service.log,
      newest: try ledger.head.seq, clock: Clock.now)
    front = HTTPFront(reception: system.reception, eventLoop: eventLoop)
    publisher.socket = socket
    notify(service.configuration.notify)
  }
}
