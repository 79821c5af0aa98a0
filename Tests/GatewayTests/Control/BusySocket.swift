import Audit
import Feed
import Logging
import NIOCore
import NIOPosix

@testable import Gateway

/// An event socket on an event loop of its own, to which events are written at a given pace.
struct BusySocket: Sendable {
  private let loop: any EventLoop
  private let parts: NIOLoopBound<Parts>

  private final class Parts {
    let ledger: Ledger
    let system: LiveSystem
    let socket: EventSocket
    var written = 0

    init(_ ledger: Ledger, state: String, on loop: any EventLoop) throws {
      self.ledger = ledger
      let configuration = GatewayConfiguration(
        listen: ListenAddress(host: "127.0.0.1", port: 0), socket: "/nowhere", state: state, servers: [])
      system = try LiveSystem(
        configuration, policies: [], ledger: ledger, eventLoop: loop,
        upstream: { _ in FakeServer(tools: [], isStateless: false) },
        publisher: FakePublisher(), clock: { Stage.begin })
      socket = EventSocket(
        desk: system.desk, ledger: ledger, eventLoop: loop, threads: .singleton,
        log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, newest: 0, clock: { Stage.begin })
    }

    /// Records so many events, of about 900 bytes, and tells them.
    func write(_ count: Int) throws {
      let entries = (written..<(written + count)).map { number in
        LedgerEntry(
          .callCompleted(
            CallCompleted(
              call: CallID(rawValue: number + 1), outcome: .failed, durationMs: 1, resultBytes: 1,
              error: String(repeating: "x", count: 800), returned: [])))
      }
      socket.publish(try ledger.append(entries, at: Stage.begin))
      written += count
    }
  }

  init(_ ledger: Ledger, state: String, on loop: any EventLoop) async throws {
    self.loop = loop
    parts = try await loop.submit {
      NIOLoopBound(try Parts(ledger, state: state, on: loop), eventLoop: loop)
    }.get()
  }

  func start(at path: String) async throws {
    try await loop.flatSubmit { [parts] in parts.value.socket.start(at: path) }.get()
  }

  /// Writes so many events, of which every moment has as many as are due by then.
  func write(_ events: Int, perSecond: Int) async throws {
    let ended = loop.makePromise(of: Void.self)
    let begin = NIODeadline.now()
    loop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(5)) { [parts] task in
      let due = Int((NIODeadline.now() - begin).nanoseconds) * perSecond / 1_000_000_000
      do {
        try parts.value.write(min(due, events) - parts.value.written)
      } catch {
        task.cancel()
        return ended.fail(error)
      }
      guard parts.value.written == events else { return }
      task.cancel()
      ended.succeed(())
    }
    try await ended.futureResult.get()
  }

  func stop() async throws {
    try await loop.flatSubmit { [parts] in parts.value.socket.stop() }.get()
  }
}
