import Audit
import Feed
import MCP
import NIOCore

/// Reads the whole tool list of one server over a link of the gateway's own: when the server comes up, and whenever
/// the list may have changed. A server that can't be reached, or whose list can't be read, is tried again and again.
/// One that says all the time that its list has changed is read once a second; one whose list does change each time,
/// half as often each time, because every change is a record.
final class CatalogueReader {
  let server: GuardedServer
  private let surroundings: Surroundings
  /// How long a server may take over one answer.
  private let timeout: TimeAmount
  private let record: ([LedgerEntry]) -> Void
  /// The names of the tools of every other server, by the server's name.
  private let others: () -> [String: [String]]
  /// Told after the first list that was ever read.
  private let acquainted: () -> Void
  /// Told after definitions changed.
  private let changed: () -> Void
  private var link: (any UpstreamLink)?
  /// The revision in which the link was greeted.
  private var greeted: Revision?
  private var reading: ToolListReading?
  private var ticket: UpstreamTicket?
  /// Requests whose answers come too late.
  private var forgotten: Set<UpstreamTicket> = []
  private var attempt = 0
  /// Since when the server is up, milliseconds since 1970; none while it is not.
  private var upSince: Int64?
  private var isStale = false
  private var isListening = false
  private var isStopped = false
  private var patience: Scheduled<Void>?
  private var pause: Scheduled<Void>?
  /// Runs for a while after each reading began; none is begun meanwhile.
  private var breath: Scheduled<Void>?
  /// How long it runs.
  private var breather = CatalogueReader.shortestBreather
  /// When a list differed from the one before, milliseconds since 1970.
  private var differedAt: Int64?

  /// Between the beginnings of two readings. The first one doesn't count: many servers say soon after it that they have
  /// got ready.
  private static let shortestBreather = TimeAmount.seconds(1)
  private static let longestBreather = TimeAmount.seconds(30)
  /// How long a server stays up that is no comer and goer, and a list as it is, milliseconds.
  private static let goodRun: Int64 = 60_000
  /// `server/discover` is answered at once, or not at all by servers that don't know it.
  private static let discovery = TimeAmount.seconds(5)

  init(
    _ server: GuardedServer, surroundings: Surroundings, timeout: TimeAmount = .seconds(30),
    others: @escaping () -> [String: [String]] = { [:] }, acquainted: @escaping () -> Void = {},
    record: @escaping ([LedgerEntry]) -> Void, changed: @escaping () -> Void
  ) {
    self.server = server
    self.surroundings = surroundings
    self.timeout = timeout
    self.others = others
    self.acquainted = acquainted
    self.record = record
    self.changed = changed
  }

  /// Reads the list now; if it is being read, or was begun to be read just now, once more after that.
  func read() {
    guard !isStopped else { return }
    guard reading == nil, breath == nil else {
      isStale = true
      return
    }
    pause?.cancel()
    isStale = false
    if server.hasSettled { breathe() }
    start(ToolListReading(known: known))
  }

  private func breathe() {
    if let differedAt, surroundings.now() - differedAt >= Self.goodRun { breather = Self.shortestBreather }
    breath = surroundings.after(breather) { [weak self] in
      guard let self else { return }
      breath = nil
      if isStale { read() }
    }
  }

  func stop() {
    isStopped = true
    patience?.cancel()
    pause?.cancel()
    breath?.cancel()
    link?.close()
  }

  private var known: ToolListReading.Known {
    if let greeted, link != nil { return .greeted(greeted) }
    return server.isStateless == false ? .sessions : .nothing
  }

  private var openLink: any UpstreamLink {
    if let link { return link }
    let made = server.upstream.link(for: .gateway, observer: self)
    link = made
    return made
  }

  private func start(_ reading: ToolListReading) {
    var reading = reading
    let first = reading.begin()
    self.reading = reading
    perform(first)
  }

  private func perform(_ step: ToolListReading.Step) {
    switch step {
    case .ask(let request, let revision): send(request, revision)
    case .greet(let request, let revision):
      openLink.send(Notice(method: "notifications/initialized"), revision: revision)
      send(request, revision)
    case .done(let list): take(list)
    case .failed(let reason): fail(reason)
    }
  }

  private func send(_ request: Request, _ revision: Revision) {
    let limit = request.method == "server/discover" ? Self.discovery : timeout
    patience?.cancel()
    patience = surroundings.after(limit) { [weak self] in self?.giveUp(request) }
    ticket = openLink.send(request, revision: revision, sink: self)
  }

  /// The request is forgotten without a word: a server that was not greeted yet may take a cancellation amiss.
  private func giveUp(_ request: Request) {
    if let ticket { forgotten.insert(ticket) }
    ticket = nil
    guard let step = reading?.unanswered(request) else { return }
    perform(step)
  }

  private func take(_ list: ToolListReading.List) {
    reading = nil
    patience?.cancel()
    let isBack = server.outage != nil
    if isBack { upSince = surroundings.now() }
    server.comeUp()
    server.isStateless = list.revision.isStateless
    greeted = list.revision
    server.upstream.learn(list.tools)
    let (before, isFirst) = (server.catalogue.changes, server.catalogue.isNew)
    let bodies = server.catalogue.take(
      list.tools, serverName: list.serverName?.cut(to: NameBounds.word), isBack: isBack, others: others())
    if !bodies.isEmpty {
      record(bodies.map { LedgerEntry($0) })
      if !isBack { slowDown() }
    }
    if server.catalogue.changes != before { changed() }
    if isFirst { acquainted() }
    if !isListening {
      isListening = true
      openLink.listen(revision: list.revision)
    }
    server.settle()
    if isStale { read() }
  }

  /// The list differs from the one before.
  private func slowDown() {
    differedAt = surroundings.now()
    breather = min(Self.longestBreather, breather * 2)
  }

  private func fail(_ reason: String) {
    reading = nil
    ticket = nil
    greeted = nil
    patience?.cancel()
    isListening = false
    // The next try reads it anyway, and waits longer each time.
    isStale = false
    // What comes next starts on a link that knows nothing of this.
    let failed = link
    link = nil
    forgotten = []
    failed?.close()
    let isNews = server.problem != reason
    server.goDown(reason, at: surroundings.now())
    // A list that is given up because the gateway ends says nothing of the server.
    if isNews, !isStopped { record([LedgerEntry(.serverDown(ServerDown(server: server.name, reason: reason)))]) }
    server.settle()
    retry()
  }

  /// After 1, 2, 4, … at most 30 seconds; after 1 again if it was up for a minute. One that comes up and goes at once
  /// would be started every second, and each time fill two records.
  private func retry() {
    guard !isStopped else { return }
    if let upSince, surroundings.now() - upSince >= Self.goodRun { attempt = 0 }
    upSince = nil
    let seconds = min(30, 1 << min(attempt, 5))
    attempt += 1
    pause?.cancel()
    pause = surroundings.after(.seconds(Int64(seconds))) { [weak self] in self?.read() }
  }
}

extension CatalogueReader: UpstreamSink {
  func upstream(_ event: UpstreamEvent, for ticket: UpstreamTicket) {
    guard reading != nil, forgotten.remove(ticket) == nil else { return }
    switch event {
    case .message: break
    case .answered(let response):
      self.ticket = nil
      guard let step = reading?.answered(response.outcome) else { return }
      perform(step)
    case .failed(let failure):
      self.ticket = nil
      guard let step = reading?.failed(failure) else { return }
      perform(step)
    }
  }
}

extension CatalogueReader: LinkObserver {
  func link(_ link: any UpstreamLink, received message: Message) {
    let revision: Revision = server.isStateless == true ? .v2026_07_28 : .latestOfSessions
    switch message {
    case .notice(let notice):
      if notice.method.hasSameBytes(as: "notifications/tools/list_changed") { read() }
    case .request(let request) where request.method.hasSameBytes(as: "ping"):
      link.send(Response(id: request.id, outcome: .result([:])), revision: revision)
    case .request(let request):
      link.send(Response(id: request.id, outcome: .error(.methodNotFound(request.method))), revision: revision)
    case .response: break
    }
  }

  func linkDown(_ link: any UpstreamLink, reason: String) {
    // While a list is being read, its request has failed and has said so.
    if !isStopped, reading == nil, link === self.link { fail(reason) }
  }
}
