import Feed

/// A yes that is being used: by one request, and by no other.
struct Spending: Equatable {
  let question: Question
  /// Who had approved.
  let by: String
  /// Those who waited for the same answer and don't get it.
  let others: [Waiter]
  let record: QuestionAction
}

extension Questions {
  /// Uses up the yes to a question for one call, whose room in limits is `reservation` by now.
  ///
  /// - Returns: nil if there is no yes that could be spent.
  mutating func spend(
    _ id: CallID, for runner: Waiter.ID?, reservation: Reservation, at now: Int64
  ) -> Spending? {
    guard var question = self[id], let approval = question.approval, now < approval.lapsesAt else { return nil }
    let added = question.reservation.added(by: reservation)
    question.reservation = reservation
    remove(question)
    settle(question, as: .approved, by: approval.by, fate: .running, at: now)
    noteRun(of: question, at: now)
    let spent = ApprovalSpent(call: id, by: approval.by, bookings: added.records)
    return Spending(
      question: question, by: approval.by, others: question.waiters.filter { $0.id != runner },
      record: .record(.approvalSpent(spent)))
  }

  /// The yes of a question whose call surely was not sent is good again, for whoever asks next.
  mutating func unspend(_ question: Question, at now: Int64) {
    var question = question
    question.waiters = []
    question.wait = .away
    question.reservation.bookings = []
    takeBack(question)
  }

  /// Puts a question back as it was, because what was done with it could not be recorded.
  mutating func restore(_ question: Question) { takeBack(question) }

  /// It has not run after all.
  private mutating func takeBack(_ question: Question) {
    settlements.remove(question.id)
    forgetRun(of: question)
    store(question)
  }

  /// Those who wait for a question are taken from it, to be answered otherwise.
  mutating func takeWaiters(of id: CallID) -> [Waiter.ID] {
    guard var question = self[id] else { return [] }
    let waiters = question.waiters.map(\.id)
    question.waiters = []
    question.wait = .away
    store(question)
    return waiters
  }
}
