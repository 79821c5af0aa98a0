import Audit
import Feed
import MCP

extension Desk {
  func createGrant(_ command: CreateGrant, by person: Feed.Operator) throws(FeedFailure) -> NewGrant {
    let server = try server(command.server)
    guard !command.label.isEmpty, command.label.utf8.count <= 100 else {
      throw FeedFailure(code: FeedFailure.badParameters, message: "`label` must have 1 to 100 bytes")
    }
    if let obstacle = grantBook.obstacle(toLabel: command.label, server: server.name) {
      throw FeedFailure(code: FeedFailure.notNow, message: obstacle)
    }
    return try issue(
      GrantChanged(
        grant: grantBook.nextID, server: server.name, label: command.label, change: .created, by: person.name))
  }

  func rotateGrant(_ command: RotateGrant, by person: Feed.Operator) throws(FeedFailure) -> NewGrant {
    let made = try issue(change(of: command.grant, .rotated, by: person))
    switchboard.closeAll(of: command.grant, reason: "the token was changed")
    return made
  }

  func revokeGrant(_ command: RevokeGrant, by person: Feed.Operator) throws(FeedFailure) -> Done {
    try apply(change(of: command.grant, .revoked, by: person))
    gate.rejudge(grant: command.grant, cause: "\(person.name) revoked the grant")
    journal.flush()
    switchboard.closeAll(of: command.grant, reason: "the grant was revoked")
    return Done(seq: seq)
  }

  func suspendGrant(_ command: SuspendGrant, by person: Feed.Operator) throws(FeedFailure) -> Done {
    var change = try change(of: command.grant, .suspended, by: person)
    change.reason = gate.masking.masked(command.reason)
    try apply(change)
    gate.rejudge(grant: command.grant, cause: "\(person.name) suspended the grant")
    return Done(seq: seq)
  }

  func resumeGrant(_ command: ResumeGrant, by person: Feed.Operator) throws(FeedFailure) -> Done {
    try apply(change(of: command.grant, .resumed, by: person))
    return Done(seq: seq)
  }

  func grants() -> Feed.Grants {
    Feed.Grants(
      seq: seq,
      grants: grantBook.all.map { grant in
        GrantState(
          grant: grant.id, server: grant.server, label: grant.label, suspended: grant.suspended,
          createdAt: grant.createdAt, lastUsedAt: grant.lastUsedAt)
      })
  }

  /// The token is in the answer and nowhere else.
  private func issue(_ change: GrantChanged) throws(FeedFailure) -> NewGrant {
    let token = Token.text(of: surroundings.random(Token.length))
    var change = change
    change.tokenHash = Hexadecimal.text(GrantBook.hash(of: token))
    try apply(change)
    return NewGrant(grant: change.grant, server: change.server, label: change.label, token: token)
  }

  private func change(
    of id: String, _ change: GrantChange, by person: Feed.Operator
  ) throws(FeedFailure) -> GrantChanged {
    let grant = try grant(id)
    return GrantChanged(grant: grant.id, server: grant.server, label: grant.label, change: change, by: person.name)
  }

  private func apply(_ change: GrantChanged) throws(FeedFailure) {
    try commit([.grantChanged(change)])
    grantBook.apply(change, at: surroundings.now())
  }
}
