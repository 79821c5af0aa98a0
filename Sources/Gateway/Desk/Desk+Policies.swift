import Feed

extension Desk {
  func acceptPolicy(_ command: AcceptPolicy, by person: Feed.Operator) throws(FeedFailure) -> Done {
    let server = try server(command.server)
    guard let waiting = server.rules.waiting else {
      throw FeedFailure(code: FeedFailure.notFound, message: "no change of the policy of `\(server.name)` waits")
    }
    guard waiting.shown.hash.utf8.elementsEqual(command.hash.utf8) else {
      throw FeedFailure(
        code: FeedFailure.stale, message: "the policy of `\(server.name)` has changed again: look at it again")
    }
    guard !waiting.shown.cut else {
      throw FeedFailure(
        code: FeedFailure.notNow,
        message: "what differs is too long to be shown, so it can't be accepted here: start the gateway anew to take it"
      )
    }
    try commit([.policyReloaded(server.reloaded(waiting.file, waiting.document, by: person.name))])
    server.replace(waiting.document, from: waiting.file, at: surroundings.now())
    gate.rejudge(server: server, cause: "\(person.name) put the changed policy file in force")
    return Done(seq: seq)
  }
}
