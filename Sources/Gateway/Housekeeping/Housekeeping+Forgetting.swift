import Audit
import Dispatch
import Feed
import NIOCore

extension Housekeeping {
  /// Deletes the values of calls before a moment: the order is recorded first, then carried out, then it is recorded
  /// that it was.
  ///
  /// - Returns: how many there were.
  /// - Throws: ``FeedFailure`` if the order can't be recorded.
  func forget(_ command: ForgetValues, by person: Feed.Operator) throws(FeedFailure) -> EventLoopFuture<Int> {
    let order: ForgettingOrder
    do throws(LedgerError) {
      let through = try ledger.lastRecord(before: command.before, archives: archivePlaces)
      guard through > 0 else { return surroundings.eventLoop.makeSucceededFuture(0) }
      let body = ValuesForgetting(
        through: through, server: command.server, by: person.name, reason: command.reason)
      try journal.commit([LedgerEntry(.valuesForgetting(body))])
      order = ForgettingOrder(seq: newest, order: body)
    } catch {
      throw FeedFailure(code: FeedFailure.gatewayFailed, message: error.description)
    }
    let done = surroundings.eventLoop.makePromise(of: Int.self)
    carryOut(order, orElse: done)
    return done.futureResult
  }

  /// Carries an order out. What stands against it is told to who waits, and to operators; the next start tries again.
  func carryOut(_ order: ForgettingOrder, orElse waiting: EventLoopPromise<Int>?) {
    let (ledger, archives) = (ledger, archivePlaces)
    let bound = NIOLoopBound(self, eventLoop: surroundings.eventLoop)
    let eventLoop = surroundings.eventLoop
    queue.async {
      let result = Result { () throws(LedgerError) in try ledger.deleteValues(order.order, archives: archives) }
      eventLoop.execute { bound.value.end(order, result, waiting) }
    }
  }

  private func end(
    _ order: ForgettingOrder, _ result: Result<Int, LedgerError>, _ waiting: EventLoopPromise<Int>?
  ) {
    switch result {
    case .success(let count):
      guard !isStopped else { return }
      journal.note(LedgerEntry(.valuesForgotten(ValuesForgotten(order: order.seq, count: count)))) {
        waiting?.succeed(count)
      }
    case .failure(let error):
      report("values can't be deleted", error)
      waiting?.fail(FeedFailure(code: FeedFailure.gatewayFailed, message: error.description))
    }
  }

  /// Where archives lie besides the state directory.
  private var archivePlaces: [String] { retention.archive.map { [$0] } ?? [] }

  /// Tells operators what could not be done. A ledger that was closed meanwhile is no problem.
  func report(_ what: String, _ error: LedgerError) {
    if error.kind != .closed { problem = "\(what): \(error)" }
  }
}
