import MCP
import NIOCore

/// One owner's way to a server that runs as a child process: the process itself, started with the first message.
final class ChildLink: UpstreamLink {
  private let upstream: ChildUpstream
  private weak var observer: (any LinkObserver)?
  private var table = RequestTable<any UpstreamSink>()
  private var child: Child?
  /// The question which revision the child speaks: older ones don't know it.
  private var probe: UpstreamTicket?
  private var backoff = RestartBackoff()
  private var lastReason = ""
  private var isClosed = false

  init(upstream: ChildUpstream, observer: any LinkObserver) {
    self.upstream = upstream
    self.observer = observer
  }

  func send(_ request: Request, revision: Revision, sink: any UpstreamSink) -> UpstreamTicket {
    let (ticket, wire) = table.open(request, sink: sink)
    do throws(UpstreamFailure) {
      let child = try running()
      guard child.send(.request(wire), ticket: ticket) else {
        throw UpstreamFailure(surelyUnsent: true, reason: "\(upstream.title) does not read what is sent to it")
      }
      if request.method.hasSameBytes(as: "server/discover") {
        probe = ticket
        child.beginProbe()
      }
    } catch {
      upstream.soon { self.table.remove(ticket)?.sink.upstream(.failed(error), for: ticket) }
    }
    return ticket
  }

  func send(_ notice: Notice, revision: Revision) { _ = child?.send(.notice(notice), ticket: nil) }
  func send(_ response: Response, revision: Revision) { _ = child?.send(.response(response), ticket: nil) }

  func cancel(_ ticket: UpstreamTicket, reason: String?) {
    guard table.remove(ticket) != nil, let child, !child.withdraw(ticket) else { return }
    _ = child.send(.notice(.cancelled(ticket, reason: reason)), ticket: nil)
  }

  /// Standard output is the stream for what the server sends unasked.
  func listen(revision: Revision) {}

  func close() {
    guard !isClosed else { return }
    isClosed = true
    child?.close()
    let child = child
    upstream.soon { self.failAll("the session with \(self.upstream.title) was closed", child: child) }
    if child == nil { upstream.forget(self) }
  }

  /// The child, started if there is none.
  private func running() throws(UpstreamFailure) -> Child {
    if isClosed { throw UpstreamFailure(surelyUnsent: true, reason: "the session with \(upstream.title) is closed") }
    if let child { return child }
    if let wait = backoff.wait(at: .now()) {
      let seconds = wait.nanoseconds / 1_000_000_000 + 1
      throw UpstreamFailure(surelyUnsent: true, reason: "\(lastReason); it is started again in \(seconds) s")
    }
    backoff.started(at: .now())
    let child = upstream.makeChild(for: self)
    self.child = child
    child.start()
    return child
  }

  private func endProbe(of child: Child, isUnderstood: Bool) {
    probe = nil
    child.endProbe(isUnderstood: isUnderstood)
  }

  private func failAll(_ reason: String, child: Child?) {
    for entry in table.removeAll() {
      let unsent = child?.hasUnsent(entry.ticket) ?? true
      entry.sink.upstream(.failed(UpstreamFailure(surelyUnsent: unsent, reason: reason)), for: entry.ticket)
    }
  }
}

extension ChildLink: ChildOwner {
  func child(_ child: Child, wrote message: Message) {
    switch message {
    case .response(let response):
      if let error = response.parseError { return endOnly(of: child, error) }
      guard let (entry, answer) = table.settle(response) else { return }
      if entry.ticket == probe { endProbe(of: child, isUnderstood: answer.outcome.isResult) }
      entry.sink.upstream(.answered(answer), for: entry.ticket)
    case .notice(let notice) where notice.isProgress:
      guard let (entry, notice) = table.progress(notice) else { return }
      entry.sink.upstream(.message(.notice(notice)), for: entry.ticket)
    case .notice, .request:
      observer?.link(self, received: message)
    }
  }

  func child(_ child: Child, wrote unreadable: UnreadableAnswer) {
    guard let entry = table.remove(unreadable.id) else { return }
    fail(entry, of: child, unreadable.reason)
  }

  /// The child could not read a line, and so can't say which request that was: where only one is under way, it was that
  /// one. Notifications are too plain to be meant.
  private func endOnly(of child: Child, _ error: RPCError) {
    guard let only = table.only, !child.hasUnsent(only.ticket), let entry = table.remove(only.ticket) else { return }
    fail(entry, of: child, "could not read what was sent to it: \(Quotation(error.message, limit: 200))")
  }

  private func fail(_ entry: RequestTable<any UpstreamSink>.Entry, of child: Child, _ reason: String) {
    if entry.ticket == probe { endProbe(of: child, isUnderstood: false) }
    let failure = UpstreamFailure(surelyUnsent: false, reason: "\(upstream.title) \(reason)")
    entry.sink.upstream(.failed(failure), for: entry.ticket)
  }

  func childEnded(_ child: Child, _ reason: String) {
    self.child = nil
    lastReason = reason
    backoff.ended(at: .now())
    failAll(reason, child: child)
    if isClosed { upstream.forget(self) } else { observer?.linkDown(self, reason: reason) }
  }
}

extension Response {
  /// What the sender says of a message that was no JSON to it (JSON-RPC 2.0, section 5.1).
  fileprivate var parseError: RPCError? {
    guard id == nil, case .error(let error) = outcome, error.code == -32700 else { return nil }
    return error
  }
}

extension Response.Outcome {
  fileprivate var isResult: Bool {
    if case .result = self { true } else { false }
  }
}
