import Audit
import Dispatch
import Feed
import NIOCore

extension Housekeeping {
  /// Who waits until the values of an order are deleted.
  struct Waiting {
    let done: EventLoopPromise<Int>
    /// Whether the order is recorded: the next start carries it out if this one can't.
    var isRecorded = false
  }

  /// Deletes the values of calls before a moment: the order is recorded first, then carried out, then it is recorded
  /// that it was. What is that old may lie in archives, so even that is looked up off the loop.
  ///
  /// - Returns: how many there were; a ``FeedFailure`` if the order can't be recorded or carried out.
  /// - Throws: ``FeedFailure`` if the gateway ends.
  func forget(_ command: ForgetValues, by person: Feed.Operator) throws(FeedFailure) -> EventLoopFuture<Int> {
    guard !isStopped else { throw .unrecordedOrder }
    let done = surroundings.eventLoop.makePromise(of: Int.self)
    let number = keep(Waiting(done: done))
    let (ledger, archives) = (ledger, archivePlaces)
    let bound = NIOLoopBound(self, eventLoop: surroundings.eventLoop)
    let eventLoop = surroundings.eventLoop
    queue.async {
      let last = Result { () throws(LedgerError) in
        try ledger.lastRecord(before: command.before, archives: archives)
      }
      eventLoop.execute { bound.value.order(command, by: person, through: last, for: number) }
    }
    return done.futureResult
  }

  /// Records the order of who waits under a number, and has it carried out.
  private func order(
    _ command: ForgetValues, by person: Feed.Operator, through last: Result<Int, LedgerError>, for number: Int
  ) {
    guard !isStopped else { return }
    do throws(LedgerError) {
      let through = try last.get()
      guard through > 0 else { return answer(number, .success(0)) }
      let body = ValuesForgetting(
        through: through, server: command.server, by: person.name, reason: command.reason)
      try journal.commit([LedgerEntry(.valuesForgetting(body))])
      waiting[number]?.isRecorded = true
      carryOut(ForgettingOrder(seq: newest, order: body), for: number)
    } catch {
      answer(number, .failure(FeedFailure(code: FeedFailure.gatewayFailed, message: error.description)))
    }
  }

  /// Carries an order out. What stands against it is told to who waits, and to operators; the next start tries again.
  ///
  /// - Parameter number: who waits for it; none if nobody does.
  func carryOut(_ order: ForgettingOrder, for number: Int?) {
    let (ledger, archives) = (ledger, archivePlaces)
    let bound = NIOLoopBound(self, eventLoop: surroundings.eventLoop)
    let eventLoop = surroundings.eventLoop
    queue.async {
      let result = Result { () throws(LedgerError) in try ledger.deleteValues(order.order, archives: archives) }
      eventLoop.execute { bound.value.end(order, result, for: number) }
    }
  }

  private func end(_ order: ForgettingOrder, _ result: Result<Int, LedgerError>, for number: Int?) {
    guard !isStopped else { return }
    switch result {
    case .success(let count):
      unfinished.removeAll { order.order.covers($0) }
      if unfinished.isEmpty { succeeded(in: .forgetting) }
      journal.note(LedgerEntry(.valuesForgotten(ValuesForgotten(order: order.seq, count: count)))) { [weak self] in
        self?.answer(number, .success(count))
      }
    case .failure(let error):
      unfinished.append(order.order)
      report(.forgetting, error)
      answer(number, .failure(FeedFailure(code: FeedFailure.gatewayFailed, message: error.description)))
    }
  }

  private func answer(_ number: Int?, _ result: Result<Int, FeedFailure>) {
    guard let number, let someone = waiting.removeValue(forKey: number) else { return }
    switch result {
    case .success(let count): someone.done.succeed(count)
    case .failure(let failure): someone.done.fail(failure)
    }
  }

  /// The gateway ends: nobody is left without an answer.
  func dismissWaiting() {
    for (number, someone) in waiting {
      answer(number, .failure(someone.isRecorded ? .unfinishedOrder : .unrecordedOrder))
    }
  }

  /// Where archives lie besides the state directory.
  private var archivePlaces: [String] { retention.archive.map { [$0] } ?? [] }
}

extension ValuesForgetting {
  /// Whether nothing is left of another order once this one is carried out.
  fileprivate func covers(_ other: ValuesForgetting) -> Bool {
    through >= other.through && (server == nil || server == other.server)
  }
}

extension FeedFailure {
  fileprivate static let unrecordedOrder = FeedFailure(
    code: FeedFailure.notNow, message: "the gateway ended before the order was recorded; nothing was deleted")
  fileprivate static let unfinishedOrder = FeedFailure(
    code: FeedFailure.notNow, message: "the gateway ended; the order is carried out at its next start")
}
