import MCP
import NIOCore
import NIOHTTP1

/// One owner's HTTP session with a server.
final class HTTPLink: UpstreamLink {
  private let upstream: HTTPUpstream
  private weak var observer: (any LinkObserver)?
  private var table = RequestTable<any UpstreamSink>()
  private var runs: [UpstreamTicket: HTTPRun] = [:]
  private var session: String?
  private var greeting = Greeting()
  private var backlog = NoticeBacklog()
  private var listener: HTTPListener?
  private var revision = Revision.latestOfSessions
  private var isClosed = false

  init(upstream: HTTPUpstream, observer: any LinkObserver) {
    self.upstream = upstream
    self.observer = observer
  }

  func send(_ request: Request, revision: Revision, sink: any UpstreamSink) -> UpstreamTicket {
    let (ticket, wire) = table.open(request, sink: sink)
    guard !isClosed else {
      fail(ticket, surelyUnsent: true, "the session with \(upstream.title) is closed")
      return ticket
    }
    let initializes = request.method == "initialize"
    if initializes { session = nil }
    let run = post(.request(wire), for: .request(ticket, initializes: initializes), revision: revision)
    runs[ticket] = run
    start(run)
    return ticket
  }

  func send(_ notice: Notice, revision: Revision) {
    guard !isClosed else { return }
    let initialized = notice.method == "notifications/initialized"
    sendOneWay(.notice(notice), initialized: initialized, revision: revision)
    if initialized {
      greeting.begin()
      upstream.eventLoop.assumeIsolated().scheduleTask(in: .seconds(10)) { self.endGreeting() }
    }
  }

  func send(_ response: Response, revision: Revision) {
    guard !isClosed else { return }
    sendOneWay(.response(response), initialized: false, revision: revision)
  }

  func cancel(_ ticket: UpstreamTicket, reason: String?) {
    guard table.remove(ticket) != nil, let run = runs.removeValue(forKey: ticket) else { return }
    if run.revision.isStateless || !run.isSent {
      run.cancel()
    } else {
      send(.cancelled(ticket, reason: reason), revision: run.revision)
      upstream.letEnd(run, within: .seconds(10))
    }
  }

  func listen(revision: Revision) {
    guard !isClosed, !revision.isStateless, listener == nil else { return }
    listener = HTTPListener(upstream: upstream) { [weak self] in
      guard let self else { return nil }
      return HTTPRun(
        .listen, revision: revision, upstream: upstream,
        head: upstream.writer.listen(revision: revision, session: session),
        body: nil, owner: self)
    }
    listener?.start()
  }

  func close() {
    guard !isClosed else { return }
    isClosed = true
    listener?.stop()
    for (ticket, run) in runs.sorted(by: { $0.key.number < $1.key.number }) {
      fail(ticket, surelyUnsent: !run.isSent, "the session with \(upstream.title) was closed")
      run.cancel()
    }
    runs = [:]
    if let session {
      let head = upstream.writer.delete(revision: revision, session: session)
      let run = HTTPRun(.end, revision: revision, upstream: upstream, head: head, body: nil, owner: nil)
      upstream.letEnd(run, within: .seconds(30))
      run.start()
    }
    upstream.forget(self)
  }

  private func post(_ message: Message, for purpose: HTTPRun.Purpose, revision: Revision) -> HTTPRun {
    self.revision = revision
    let body = message.written()
    let head = upstream.writer.post(
      message, length: body.count, revision: revision, session: session, parameters: upstream.parameters(of: message))
    return HTTPRun(
      purpose, revision: revision, upstream: upstream, head: head, body: body.withBytes { ByteBuffer(bytes: $0) },
      owner: self)
  }

  private func start(_ run: HTTPRun) {
    if greeting.admits(run) { run.start() }
  }

  /// Sends what has no answer. Of a server that is too far behind, as of a child, nobody hears that it was dropped.
  private func sendOneWay(_ message: Message, initialized: Bool, revision: Revision) {
    let run = post(message, for: .notice(initialized: initialized), revision: revision)
    guard backlog.add(run) else { return }
    upstream.letEnd(run, within: .seconds(30))
    start(run)
  }

  private func endGreeting() {
    for waiting in greeting.end() { waiting.start() }
  }

  /// Tells a failure, but never before `send` has returned.
  private func fail(_ ticket: UpstreamTicket, surelyUnsent: Bool, _ reason: String) {
    let failure = UpstreamFailure(surelyUnsent: surelyUnsent, reason: reason)
    upstream.eventLoop.assumeIsolated().execute {
      self.table.remove(ticket)?.sink.upstream(.failed(failure), for: ticket)
    }
  }
}

extension HTTPLink: HTTPRunOwner {
  func run(_ run: HTTPRun, _ event: ResponseReader.Event) {
    switch (event, run.purpose) {
    case (.session(let id), .request(_, initializes: true)): session = id
    case (.session, _): break
    case (.message(let message), .request(let ticket, _)): received(message, on: run, for: ticket)
    case (.message(let message), .listen):
      listener?.heard()
      observe(message)
    case (.message, _): break
    case (.finished(let ending), .request(let ticket, _)): finished(ending, of: run, for: ticket)
    case (.finished(let ending), .listen): listener?.ended(tolerates: ending)
    case (.finished(let ending), .notice): endNotice(run, ending)
    case (.finished, .end): break
    }
  }

  func run(_ run: HTTPRun, failed failure: UpstreamFailure) {
    switch run.purpose {
    case .request(let ticket, _): end(ticket, .failed(failure))
    case .listen: listener?.ended(tolerates: nil)
    case .notice: endNotice(run, nil)
    case .end: break
    }
  }

  private func received(_ message: Message, on run: HTTPRun, for ticket: UpstreamTicket) {
    switch message {
    case .response(let response):
      // Without an id it is an error about a request that the server could not read.
      guard response.id == nil || response.id == ticket.wireID, let entry = table.remove(ticket) else { return }
      runs[ticket] = nil
      run.settle()
      entry.sink.upstream(.answered(entry.response(response.outcome)), for: ticket)
    case .notice(let notice) where notice.isProgress:
      guard let (entry, notice) = table.progress(notice) else { return }
      entry.sink.upstream(.message(.notice(notice)), for: entry.ticket)
    case .notice, .request:
      if let entry = table[ticket] { entry.sink.upstream(.message(message), for: ticket) } else { observe(message) }
    }
  }

  private func finished(_ ending: ResponseReader.Ending, of run: HTTPRun, for ticket: UpstreamTicket) {
    guard let entry = table[ticket] else { return }
    let wasNotTaken = ending.saysNotTaken(inSession: run.session != nil)
    if case .refused(_, let answer?) = ending, answer.id == ticket.wireID || answer.id == nil && !wasNotTaken {
      end(ticket, .answered(entry.response(answer.outcome)))
    } else {
      let reason = ending.isNotFound && run.session != nil ? Self.sessionLost : ending.words
      let failure = UpstreamFailure(
        surelyUnsent: false, wasNotTaken: wasNotTaken,
        reason: "\(upstream.title) \(reason)\(ending.said(without: upstream.credentials))")
      end(ticket, .failed(failure))
    }
    noticeLostSession(ending, of: run)
  }

  private func end(_ ticket: UpstreamTicket, _ event: UpstreamEvent) {
    runs[ticket] = nil
    table.remove(ticket)?.sink.upstream(event, for: ticket)
  }

  private func endNotice(_ run: HTTPRun, _ ending: ResponseReader.Ending?) {
    if run.purpose == .notice(initialized: true) { endGreeting() }
    if let ending { noticeLostSession(ending, of: run) }
  }

  private func observe(_ message: Message) {
    if case .response = message { return }
    if case .notice(let notice) = message, notice.isProgress {
      guard let (entry, notice) = table.progress(notice) else { return }
      entry.sink.upstream(.message(.notice(notice)), for: entry.ticket)
      return
    }
    observer?.link(self, received: message)
  }

  private static let sessionLost = "does not know the session any more"

  /// 404 within a session means that the server doesn't know it any more (MCP, Streamable HTTP: session management).
  private func hasLost(_ ending: ResponseReader.Ending, _ run: HTTPRun) -> Bool {
    guard ending.isNotFound, let session else { return false }
    return run.session == session
  }

  private func noticeLostSession(_ ending: ResponseReader.Ending, of run: HTTPRun) {
    guard hasLost(ending, run) else { return }
    session = nil
    listener?.stop()
    listener = nil
    observer?.linkDown(self, reason: "\(upstream.title) \(Self.sessionLost)")
  }
}
