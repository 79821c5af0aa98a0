import Audit
import Foundation
import Logging
import MCP
import NIOCore
import NIOPosix
import Policy
import ServiceLifecycle
import Text

/// The gateway as a service: takes the ledger, comes up, runs until it is told to stop, and goes down in order.
public struct GatewayService: Service {
  /// How long answers under way may take when the gateway stops.
  static let grace = TimeAmount.seconds(5)

  let configuration: GatewayConfiguration
  let policies: [PolicyFile]
  private let policyWatch: PolicyWatch
  let log: Logger
  let ready: @Sendable (ListenAddress) -> Void

  /// - Parameter ready: told once where agents connect.
  /// - Throws: ``PolicyErrors`` if a policy file can't be used.
  public init(
    _ configuration: GatewayConfiguration, log: Logger, ready: @escaping @Sendable (ListenAddress) -> Void = { _ in }
  ) throws(PolicyErrors) {
    self.configuration = configuration
    self.log = log
    self.ready = ready
    let files = configuration.policyFiles
    policyWatch = PolicyWatch(files: files)
    policies = files.map(PolicyFile.init(reading:))
    let errors = policies.flatMap { $0.reading.errors.map(\.description) }
    guard errors.isEmpty else { throw PolicyErrors(errors: errors) }
    for policy in policies {
      for warning in policy.reading.diagnostics { log.warning("\(VisibleText(warning.description).text)") }
    }
  }

  /// Runs until a graceful shutdown or a cancellation.
  ///
  /// - Throws: an error with one sentence and its remedy: the ledger is taken or damaged, a port or socket is in use.
  public func run() async throws {
    let ledger = try Ledger.open(directory: configuration.state) { records in
      log.notice("the ledger's \(records) records are brought to a new format; that takes some 20 s for a million")
    }
    if ledger.bytesLost > 0 {
      log.warning(
        "the ledger's spool has a hole, as a loss of power leaves one: \(ledger.bytesLost) bytes behind it are not read"
      )
    }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let eventLoop = group.next()
    let assembly = try await eventLoop.submit {
      NIOLoopBound(try Assembly(self, ledger: ledger, eventLoop: eventLoop), eventLoop: eventLoop)
    }.get()
    do {
      let address = try await eventLoop.flatSubmit { assembly.value.open() }.get()
      log.notice("listening for agents at http://\(address)/mcp/SERVER")
      log.notice("event socket: \(configuration.socket)")
      log.notice("\(Desk.ownUser)")
      log.notice("ledger key: \(ledger.publicKey)")
      ready(address)
      await watch(assembly)
    } catch {
      // Why it could not come up is told; what fails while it is taken down would only hide that.
      try? await eventLoop.flatSubmit { assembly.value.close() }.get()
      try? await group.shutdownGracefully()
      throw error
    }
    log.notice("stopping")
    try await eventLoop.flatSubmit { assembly.value.close() }.get()
    try ledger.close()
    try await group.shutdownGracefully()
  }

  /// Takes changed policy files until the service stops.
  private func watch(_ assembly: NIOLoopBound<Assembly>) async {
    await cancelWhenGracefulShutdown {
      await policyWatch.run { path in
        let file = PolicyFile(reading: path)
        assembly.eventLoop.execute { assembly.value.take(file) }
      }
    }
  }
}

extension GatewayConfiguration {
  /// Each policy file once, in the order of the servers: several may use the same.
  fileprivate var policyFiles: [String] {
    var seen: Set<ByteString> = []
    return servers.compactMap(\.policy).filter { seen.insert(ByteString($0)).inserted }
  }
}

extension ListenAddress: CustomStringConvertible {
  /// As it stands in a URL.
  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
