import Audit
import Feed
import MCP
import NIOCore
import Policy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LiveSystem {
  /// How often what is due is looked at.
  private static let beat = TimeAmount.milliseconds(200)

  /// Records the start and the end of what an earlier process left open, then reads the servers' tools.
  ///
  /// - Parameter missing: told, when a server comes up, of each tool that its policy names and that it doesn't have.
  /// - Throws: ``LedgerError`` if that can't be recorded.
  func start(missing: @escaping (String) -> Void = { _ in }) throws(LedgerError) {
    let now = surroundings.now()
    let started = GatewayStarted(version: Version.current, pid: getpid())
    let bodies: [Event.Body] = [.gatewayStarted(started)] + leftovers(at: now) + policies.flatMap(reloaded)
    try journal.commit(bodies.map { LedgerEntry($0) })
    let missingTools = MissingTools()
    for server in servers {
      let reader = CatalogueReader(
        server, surroundings: surroundings, others: { [unowned self, unowned server] in names(besides: server) },
        acquainted: { [unowned self, unowned server] in lookAgain(besides: server) },
        record: { [journal, unowned server] entries in
          journal.note(entries)
          if entries.contains(where: \.isServerUp) { missingTools.news(of: server).forEach(missing) }
        },
        changed: { [unowned self, unowned server] in
          gate.rejudge(server: server, cause: "the definition of a tool changed")
        })
      server.listChanged = { [unowned reader] in reader.read() }
      readers.append(reader)
      reader.read()
    }
    housekeeping.begin(unfinished: fold.forgetting)
    beat()
  }

  /// What the tools of every other server are called, as far as they were read.
  private func names(besides server: GuardedServer) -> [String: [String]] {
    let others = servers.filter { $0 !== server }.map { ($0.name, $0.catalogue.names.map(\.text)) }
    return Dictionary(others) { first, _ in first }
  }

  /// A server was read for the first time: another that was read before may pass for it.
  private func lookAgain(besides server: GuardedServer) {
    for other in servers where other !== server {
      let bodies = other.catalogue.lookAgain(others: names(besides: other))
      guard !bodies.isEmpty else { continue }
      journal.note(bodies.map { LedgerEntry($0) })
      gate.rejudge(server: other, cause: "a tool passes for one of \(server.name)")
    }
  }

  /// Ends open questions, tells who waits, and closes the ways to the servers.
  func stop(reason: String) {
    guard !isStopped else { return }
    isStopped = true
    gate.recordStaged()
    gate.perform(gate.questions.withdrawAll("the gateway ended", at: surroundings.now()))
    journal.note(gate.refusals.drain().map { LedgerEntry(.callDecided($0)) })
    journal.flush()
    for call in gate.underWay.running.values {
      gate.settle(call, failure: UpstreamFailure(surelyUnsent: false, reason: "the gateway ended"))
    }
    gate.endRounds(because: "the gateway ended")
    switchboard.stop()
    readers.forEach { $0.stop() }
    journal.flush()
    housekeeping.stop()
    journal.note(LedgerEntry(.gatewayStopped(GatewayStopped(reason: reason))))
    journal.flush()
  }

  private func beat() {
    _ = surroundings.after(Self.beat) { [weak self] in
      guard let self, !isStopped else { return }
      lookAtTheClock()
      beat()
    }
  }

  /// Does what became due.
  func lookAtTheClock() {
    let now = surroundings.now()
    desk.clearExpired(at: now)
    gate.performDue(at: now)
    switchboard.closeIdle(at: now)
    switchboard.endOldGreetings(at: now)
    switchboard.signStreams(at: now)
    chronicle.forget(at: now)
  }

  /// What an earlier process did not end: its questions are withdrawn, its yeses lapse, its calls may have run or not.
  private func leftovers(at now: Int64) -> [Event.Body] {
    let questions = fold.questions.values.sorted { $0.decided.call < $1.decided.call }.map { question in
      let returned = question.decided.bookings.filter { Policy.Booking($0)?.isCurrent(at: now) ?? false }
      gate.counters.giveBack(returned.compactMap { Policy.Booking($0) }, at: now)
      return Event.Body.callResolved(
        CallResolved(
          call: question.decided.call, outcome: .withdrawn, reason: "the gateway ended", digest: question.digest,
          waitedMs: max(0, now - question.ts), returned: returned))
    }
    let approvals = fold.approvals.keys.sorted().map { id in
      Event.Body.approvalLapsed(ApprovalLapsed(call: id, reason: "the gateway ended"))
    }
    let running = fold.running.keys.sorted().map { id in
      Event.Body.callCompleted(
        CallCompleted(
          call: id, outcome: .unknown, durationMs: 0, resultBytes: 0, error: "the gateway ended before the answer",
          returned: []))
    }
    let sessions = fold.sessions.map { session in
      Event.Body.sessionClosed(
        SessionClosed(
          session: session.session, server: session.server, grant: session.grant, reason: "the gateway ended"))
    }
    return questions + approvals + running + sessions
  }

  /// Several servers may use one file.
  private func reloaded(_ policy: PolicyFile) -> [Event.Body] {
    guard policy.reading.document != nil else { return [] }
    return servers.filter { $0.uses(policy) }.map { server in
      .policyReloaded(
        PolicyReloaded(
          server: server.name, file: policy.path, hash: policy.hash,
          warnings: policy.reading.diagnostics.map(\.description)))
    }
  }
}

extension LedgerEntry {
  fileprivate var isServerUp: Bool { if case .serverUp = body { true } else { false } }
}
