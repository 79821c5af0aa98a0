import Feed

/// Goes back through the record, answer by answer.
struct CallSearch {
  let past: Past
  let filter: CallFilter

  /// How a search ended.
  enum Ending: Equatable {
    /// Everything was looked at.
    case complete
    /// There were as many as wanted; older ones are before this place.
    case enough(before: Int)
    /// A whole answer's worth of calls was gone through, and none was meant; older ones may be before this place.
    case bounded(before: Int)
  }

  /// Hands on calls from the newest back, in lists that are each oldest first, and answers how it ended and which
  /// event a subscription goes on from.
  ///
  /// - Parameter isBounded: whether an answer without a call ends it.
  func run(
    before place: Int? = nil, limit: Int = .max, isBounded: Bool, _ take: ([CallRow]) -> Void
  ) throws(CommandFailure) -> (ending: Ending, seq: Int) {
    var answer = try past.calls(filter, before: place, limit: limit)
    let seq = answer.seq
    var left = limit - answer.calls.count
    take(answer.calls)
    while let place = answer.before {
      if left <= 0 { return (.enough(before: place), seq) }
      if isBounded, answer.calls.isEmpty { return (.bounded(before: place), seq) }
      answer = try past.calls(filter, before: place, limit: left)
      left -= answer.calls.count
      take(answer.calls)
    }
    return (.complete, seq)
  }
}
