import Audit
import Feed
import NIOCore
import NIOPosix

@testable import Gateway

/// A live system without servers, on an event loop that really runs: what housekeeping does on a thread of its own
/// comes back to it.
struct RunningSystem: Sendable {
  let loop: any EventLoop
  private let parts: NIOLoopBound<Parts>

  final class Parts {
    let system: LiveSystem
    private let publisher = FakePublisher()

    init(_ ledger: Ledger, state: String, on loop: any EventLoop) throws {
      let configuration = GatewayConfiguration(
        listen: ListenAddress(host: "127.0.0.1", port: 0), socket: "/nowhere", state: state, servers: [])
      system = try LiveSystem(
        configuration, policies: [], ledger: ledger, eventLoop: loop,
        upstream: { _ in FakeServer(tools: [], isStateless: false) },
        publisher: publisher, clock: { Stage.begin }, steady: { 0 })
    }

    /// Where housekeeping works.
    var queue: BackgroundQueue { system.housekeeping.queue }

    /// Every event's type, oldest first.
    var types: [String] { publisher.events.map(\.event.body.type) }

    /// Records something, so that there is something to be older than.
    func record() throws {
      _ = try system.desk.setLockdown(SetLockdown(on: true), by: Stage.ana)
    }

    func forget(before: Int64) throws -> EventLoopFuture<Forgotten> {
      try system.desk.forget(ForgetValues(before: before), by: Stage.ana)
    }
  }

  init(_ ledger: Ledger, state: String) async throws {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    self.loop = loop
    parts = try await loop.submit {
      NIOLoopBound(try Parts(ledger, state: state, on: loop), eventLoop: loop)
    }.get()
  }

  /// Does something on the event loop.
  func run<Value: Sendable>(_ body: @escaping @Sendable (Parts) throws -> Value) async throws -> Value {
    try await loop.submit { [parts] in try body(parts.value) }.get()
  }

  func stop() async throws {
    try await run { $0.system.stop(reason: "the test ends it") }
  }
}
