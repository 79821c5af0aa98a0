import Audit
import Feed
import MCP
import NIOCore
import Policy

/// Everything behind the edges, put together: servers and their rules, the gate, sessions, the operators' desk.
///
/// Confined to one event loop: it is made, started, used and stopped there.
final class LiveSystem {
  let surroundings: Surroundings
  let journal: Journal
  let gate: Gate
  let switchboard: Switchboard
  let desk: Desk
  /// In the order of the configuration.
  let servers: [GuardedServer]
  let chronicle: Chronicle
  let housekeeping: Housekeeping
  var readers: [CatalogueReader] = []
  let fold: Fold
  let policies: [PolicyFile]
  var isStopped = false

  /// Where agents are received.
  var reception: any Reception { switchboard }

  /// - Parameters:
  ///   - policies: every policy file of the configuration, as it was read.
  ///   - upstream: makes the way to a server.
  ///   - publisher: told of every event once it is committed.
  ///   - clock: milliseconds since 1970.
  ///   - steady: milliseconds since some moment, which never runs backwards.
  ///   - random: that many unpredictable bytes.
  /// - Throws: ``LedgerError`` if the ledger can't be read, or what `upstream` throws.
  init(
    _ configuration: GatewayConfiguration, policies: [PolicyFile], ledger: Ledger, eventLoop: any EventLoop,
    upstream: (ServerConfiguration) throws -> any Upstream, publisher: any EventPublisher,
    clock: @escaping () -> Int64 = SystemClock.now, steady: @escaping () -> Int64 = SystemClock.steady,
    random: @escaping (Int) -> [UInt8] = SystemRandomness.bytes
  ) throws {
    let fold = try ledger.reader.fold(at: clock())
    let time = ForwardClock(from: fold.ts, wall: clock, steady: steady)
    surroundings = Surroundings(eventLoop: eventLoop, now: time.now, random: random)
    self.fold = fold
    self.policies = policies
    let chronicle = Chronicle(seq: fold.seq)
    journal = Journal(surroundings, append: ledger.append)
    let housekeeping = try Housekeeping(
      surroundings, journal: journal, ledger: ledger, fold: fold, retention: configuration.retention)
    journal.committed = { events in
      chronicle.take(events)
      housekeeping.take(events)
      publisher.publish(events)
      ledger.makeRoom()
    }
    self.housekeeping = housekeeping
    self.chronicle = chronicle
    let grants = GrantBook(fold)
    let now = time.now()
    servers = try configuration.servers.map { server in
      try GuardedServer(server, upstream: upstream(server), policies: policies, fold: fold, at: now)
    }
    let byName = Dictionary(uniqueKeysWithValues: servers.map { ($0.name, $0) })
    gate = Gate(
      surroundings: surroundings, journal: journal, grants: grants, seal: StateSeal(key: random(32)),
      masking: Masking(key: ledger.key), unattended: configuration.unattended, counters: Counters(fold, at: now),
      nextCall: fold.nextCall.rawValue)
    gate.servers = byName
    gate.budget.rows.insert(contentsOf: configuration.waits, at: 0)
    gate.lockdown = fold.lockdown
    gate.lastYes = { [unowned chronicle] grant, server, tool in
      chronicle.activity.lastYes(grant: grant, server: server, tool: tool)
    }
    switchboard = Switchboard(
      surroundings: surroundings, journal: journal, grants: grants, gate: gate, servers: byName,
      sessions: SessionTable(opened: fold.sessionsOpened), maxRate: configuration.maxRate)
    gate.onRulesChanged = { [unowned switchboard] in switchboard.tellToolsChanged(of: $0) }
    desk = Desk(
      surroundings: surroundings, journal: journal, grants: grants, gate: gate, switchboard: switchboard,
      servers: servers, chronicle: chronicle, housekeeping: housekeeping, nextOverride: fold.nextOverride)
    try remember(ledger, at: now)
  }

  /// Told of every new question, with its secrets folded.
  var onNewQuestion: (HeldCall) -> Void {
    get { gate.onNewQuestion }
    set { gate.onNewQuestion = newValue }
  }

  /// What the last hour was like, and which numbers are usual, as far as the newest records tell.
  private func remember(_ ledger: Ledger, at now: Int64) throws {
    gate.usual.learn(try ledger.reader.recentCalls(limit: UsualBook.remembered))
    let newest = try ledger.reader.events(after: max(0, fold.seq - 5000), limit: 5000)
    for recorded in newest where recorded.event.ts > now - 3_600_000 { chronicle.activity.take(recorded.event) }
  }
}

extension GuardedServer {
  /// A server as the configuration, its policy file and the ledger tell it.
  fileprivate convenience init(
    _ configuration: ServerConfiguration, upstream: any Upstream, policies: [PolicyFile], fold: Fold, at now: Int64
  ) throws {
    let policy = configuration.policy.flatMap { path in policies.first { $0.path.hasSameBytes(as: path) } }
    let overrides = fold.overrides(at: now).filter { $0.server.hasSameBytes(as: configuration.name) }
    let catalogue = Catalogue(server: configuration.name, classifier: configuration.classifier)
    for pin in fold.pins(of: configuration.name) { catalogue.restore(try ToolDefinition(json: pin.definition)) }
    self.init(
      configuration, upstream: upstream,
      rules: RuleBook(
        document: policy?.reading.document, overrides: overrides, mode: configuration.mode,
        drift: configuration.drift,
        source: RuleBook.Source(file: configuration.policy, readAt: now, bytes: policy?.bytes ?? [])),
      catalogue: catalogue)
  }
}

extension Counters {
  /// The counters as the ledger tells them.
  fileprivate init(_ fold: Fold, at now: Int64) {
    self.init()
    for entry in fold.bookings.entries(at: now) {
      guard let booking = Policy.Booking(entry.booking) else { continue }
      for _ in 0..<entry.count { restore(booking) }
    }
  }
}
