import Logging
import MCP
import NIOCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Takes what comes of a child process.
protocol ChildOwner: AnyObject {
  func child(_ child: Child, wrote message: Message)
  /// It has answered, but with what can't be read: no other answer is to be expected.
  func child(_ child: Child, wrote unreadable: UnreadableAnswer)
  /// The child is gone, with everything that it had started, and all that it wrote has been told.
  func childEnded(_ child: Child, _ reason: String)
}

/// One running child process of a server: MCP lines on standard input and output, log lines on standard error.
final class Child {
  private static let grace = TimeAmount.seconds(2)

  private let command: ChildCommand
  private let eventLoop: any EventLoop
  private let log: Logger
  private let words: ChildLog
  private let guardian: ChildGuard
  private weak var owner: (any ChildOwner)?
  private var streams: ChildStreams?
  private var outbox = Outbox()
  private var framer = LineFramer(limit: 64 << 20)
  /// The process group, which bears the id of its first process.
  private var group: pid_t?
  private var isGone = false
  private var isClosing = false
  /// A signal that was due before the child had started.
  private var pendingSignal: CInt?
  private var ending: ChildEnding?
  private var hasEndedStreams = false

  init(command: ChildCommand, eventLoop: any EventLoop, log: Logger, guardian: ChildGuard, owner: any ChildOwner) {
    self.command = command
    self.eventLoop = eventLoop
    self.log = log
    words = ChildLog(server: command.server, log: log, eventLoop: eventLoop)
    self.guardian = guardian
    self.owner = owner
  }

  func start() {
    let child = NIOLoopBound(self, eventLoop: eventLoop)
    let eventLoop = eventLoop
    do {
      let pipes = try ChildPipes()
      streams = ChildStreams(eventLoop: eventLoop, owner: self)
      streams?.open(pipes)
      command.run(
        on: pipes,
        started: { group in eventLoop.execute { child.value.started(group) } },
        ended: { ending in eventLoop.execute { child.value.ended(ending) } })
    } catch {
      hasEndedStreams = true
      let reason = "\(error)"
      eventLoop.execute { child.value.ended(.notStarted(reason)) }
    }
  }

  /// Sends a message, now or when the child takes more; false if it is too far behind. What comes while the child ends
  /// fails with it, and so for the reason that it ended for.
  func send(_ message: Message, ticket: UpstreamTicket?) -> Bool {
    guard outbox.add(message, ticket: ticket) else { return false }
    flush()
    return true
  }

  /// It is asked something that it may not know: what it writes meanwhile is about that.
  func beginProbe() { words.beginProbe() }

  /// It has answered that.
  func endProbe(isUnderstood: Bool) { words.endProbe(isUnderstood: isUnderstood) }

  /// Whether surely no byte of a request was written.
  func hasUnsent(_ ticket: UpstreamTicket) -> Bool { group == nil || outbox.holds(ticket) }

  /// Takes a request back that is no longer wanted; false if it may have been read.
  func withdraw(_ ticket: UpstreamTicket) -> Bool { outbox.withdraw(ticket) }

  /// Ends the child as MCP says (stdio, shutdown): its input ends, then it is told to end, then it is killed.
  func close() {
    guard !isClosing else { return }
    isClosing = true
    streams?.closeInput()
    let loop = eventLoop.assumeIsolated()
    loop.scheduleTask(in: Self.grace) { self.signal(SIGTERM) }
    loop.scheduleTask(in: Self.grace + Self.grace) { self.signal(SIGKILL) }
  }

  private func stop(_ reason: String) {
    log.warning("\(command.title) is ended, because it \(reason)")
    ending = ending ?? .stopped(reason)
    isClosing = true
    signal(SIGKILL)
  }

  private func started(_ group: pid_t) {
    self.group = group
    guardian.watch(group)
    if let pendingSignal { signal(pendingSignal) }
    flush()
  }

  private func ended(_ ending: ChildEnding) {
    self.ending = self.ending ?? ending
    isGone = true
    if let group {
      // What the child had started doesn't outlive it.
      kill(-group, SIGKILL)
      guardian.forget(group)
    }
    finishIfOver()
    eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(500)) { self.streams?.closeAll() }
  }

  private func signal(_ signal: CInt) {
    guard !isGone else { return }
    if let group { kill(-group, signal) } else { pendingSignal = signal }
  }

  private func flush() {
    guard group != nil, !isClosing else { return }
    streams?.write { outbox.next() }
  }

  private func finishIfOver() {
    guard isGone, hasEndedStreams, let ending, let owner else { return }
    self.owner = nil
    streams?.closeInput()
    words.finish()
    owner.childEnded(self, ending.words(command.title, lastLine: words.lastLine))
  }
}

extension Child: ChildStreamsOwner {
  func output(_ bytes: ByteBuffer) {
    do throws(FramingError) {
      for line in try framer.feed(bytes.readableBytesView) { read(line) }
    } catch {
      stop("wrote what can't be read: \(error)")
    }
  }

  func error(_ bytes: ByteBuffer) { words.error(bytes.readableBytesView) }

  func inputWritable() { flush() }

  func outputEnded() {
    // A child that closed its output can't answer any more.
    if !isGone { close() }
  }

  func allEnded() {
    hasEndedStreams = true
    finishIfOver()
  }

  private func read(_ line: [UInt8]) {
    do throws(Malformed) {
      owner?.child(self, wrote: try Message(parsing: line))
    } catch {
      words.stray(line, error)
      // What no id tells of goes on waiting.
      if let unreadable = UnreadableAnswer(line, error) { owner?.child(self, wrote: unreadable) }
    }
  }
}
