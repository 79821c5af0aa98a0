import Feed
import Glibc
import MCP

/// A connection to the gateway for one command: asks, and waits for the answer.
public final class OperatorLine {
  /// How long an answer may take, milliseconds.
  static let patience: Int64 = 10_000

  /// Where the gateway's socket lies.
  public let path: String
  private let socket: FeedSocket
  private let clock = Clock()
  private var client: FeedClient
  private var actions: ArraySlice<FeedClient.Action> = []

  /// Connects and says hello.
  ///
  /// - Throws: ``OperatorLineError`` if nobody answers, or the gateway does not want this connection.
  public init(socket path: String, client name: String) throws(OperatorLineError) {
    self.path = path
    do throws(TerminalError) {
      socket = try FeedSocket(path: path)
    } catch {
      throw .noGateway(error.description)
    }
    client = FeedClient(hello: Hello(version: FeedLine.version, client: name))
    actions = client.opened()[...]
    try greet()
  }

  private func greet() throws(OperatorLineError) {
    let deadline = clock.now + Self.patience
    while true {
      switch try next(until: deadline) {
      case .welcomed: return
      case .refused(_, let failure): throw .refused(failure)
      default: continue
      }
    }
  }

  /// Sends a command and waits for its answer.
  ///
  /// - Throws: ``OperatorLineError`` if the gateway refuses it, or the connection breaks.
  public func ask<Command: FeedCommand>(_ command: Command) throws(OperatorLineError) -> Command.Answer {
    let (id, action) = client.ask(command)
    perform(action)
    let deadline = clock.now + Self.patience
    while true {
      switch try next(until: deadline) {
      case .answered(id, let result):
        do throws(FeedError) {
          return try Command.answer(from: result)
        } catch {
          throw .broken("the gateway's answer to `\(Command.method)` can't be read: \(error)")
        }
      case .refused(id, let failure), .refused(nil, let failure): throw .refused(failure)
      default: continue
      }
    }
  }

  /// Hands on every event after a place, or from now on, each once and in order, and what was missed on the way, until the connection
  /// ends.
  ///
  /// - Throws: ``OperatorLineError`` when it ends, or what was thrown by whom an event was handed to.
  public func follow(
    since seq: Int?, _ take: (Event) throws(OperatorLineError) -> Void
  ) throws(OperatorLineError) -> Never {
    perform(client.follow(since: seq))
    while true {
      switch try next(until: .max) {
      case .event(let event): try take(event)
      case .refused(_, let failure): throw .refused(failure)
      default: continue
      }
    }
  }

  /// The next thing that the shell must know of; what must be sent is sent.
  private func next(until deadline: Int64) throws(OperatorLineError) -> FeedClient.Action {
    while true {
      while let action = actions.popFirst() {
        switch action {
        case .send: perform(action)
        case .end(let error): throw .broken(error.description)
        default: return action
        }
      }
      try wait(until: deadline)
      switch socket.read(atMost: 64 << 10) {
      case .nothing: continue
      case .ended(let reason): throw .broken(reason)
      case .bytes(let bytes): actions += client.received(bytes)
      }
    }
  }

  private func perform(_ action: FeedClient.Action) {
    if case .send(let line) = action { socket.send(line.bytes) }
  }

  private func wait(until deadline: Int64) throws(OperatorLineError) {
    let events = Int16(POLLIN | (socket.hasUnsent ? POLLOUT : 0))
    var waits = [pollfd(fd: socket.descriptor, events: events, revents: 0)]
    let now = clock.now
    guard now < deadline else { throw .broken("the gateway has not answered within \(Self.patience / 1000) s") }
    _ = poll(&waits, 1, deadline == .max ? -1 : Int32(clamping: deadline - now))
    if waits[0].revents & Int16(POLLOUT) != 0 { socket.flush() }
  }
}
