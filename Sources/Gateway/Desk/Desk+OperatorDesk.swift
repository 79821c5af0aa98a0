import Audit
import Feed
import MCP
import NIOCore
import Policy

extension Desk: OperatorDesk {
  var mode: String {
    let modes = Set(guarded.map(\.rules.mode))
    return modes.count == 1 ? modes.first?.rawValue ?? "" : "mixed"
  }

  var lockdown: LockdownState? { gate.lockdown }

  /// What an operator must know of a socket that tells people apart by their user alone.
  static let ownUser =
    "programs that run as the gateway's own user could approve their own calls: give the gateway a user of its own"

  var notices: [String] {
    var notices = [Self.ownUser]
    if let problem = journal.problem { notices.append(problem.description) }
    if let problem = housekeeping.problem { notices.append(problem) }
    notices += guarded.filter(\.hasSettled).compactMap { server in
      server.problem.map { "the server `\(server.name)` is down: \($0)" }
    }
    notices += guarded.filter { $0.rules.waiting != nil }.map { server in
      "the changed policy file of `\(server.name)` waits: sluice rules accept \(server.name)"
    }
    for server in guarded where server.isStateless == true {
      notices += (server.catalogue.seen ?? []).compactMap { pin in
        server.upstream.obstacle(to: pin.definition).map {
          "\(Quotation(pin.definition.name)) of `\(server.name)` is in no list for agents: \($0)"
        }
      }
    }
    for server in guarded where server.catalogue.seen != nil {
      let names = server.catalogue.names.map(\.text)
      notices += server.rules.document?.warnings(against: names).map(\.description) ?? []
    }
    return notices
  }

  func decide(_ command: Decide, by person: Feed.Operator) throws(FeedFailure) -> Settled {
    var command = command
    command.reason = gate.masking.masked(command.reason)
    return try gate.decide(command, by: person)
  }

  func attended(by operators: [String]) { gate.attending = operators }

  func forget(_ command: ForgetValues, by person: Feed.Operator) throws(FeedFailure) -> EventLoopFuture<Forgotten> {
    if let name = command.server { _ = try server(name) }
    var command = command
    command.reason = gate.masking.masked(command.reason)
    return try housekeeping.forget(command, by: person).assumeIsolated()
      .map { Forgotten(seq: self.seq, values: $0) }.nonisolated()
  }

  func setLockdown(_ command: SetLockdown, by person: Feed.Operator) throws(FeedFailure) -> Done {
    guard command.on != (gate.lockdown != nil) else { return Done(seq: seq) }
    let reason = gate.masking.masked(command.reason)
    // What was let through before runs on, and is counted.
    journal.flush()
    let change = LockdownChanged(
      on: command.on, by: person.name, reason: reason, running: gate.underWay.running.count)
    try commit([.lockdownChanged(change)])
    gate.lockdown =
      command.on ? LockdownState(by: person.name, reason: reason, since: surroundings.now()) : nil
    return Done(seq: seq)
  }

  func acceptTool(_ command: AcceptTool, by person: Feed.Operator) throws(FeedFailure) -> Done {
    let server = try server(command.server)
    let catalogue = server.catalogue
    guard let acceptance = catalogue.acceptance(of: command.tool, hash: command.hash, by: person.name) else {
      throw FeedFailure(
        code: FeedFailure.stale, message: "`\(command.tool)` is not defined like that (any more): look at it again")
    }
    try commit([acceptance])
    catalogue.accept(command.tool)
    gate.rejudge(server: server, cause: "\(person.name) accepted the definition of \(command.tool)")
    return Done(seq: seq)
  }
}
