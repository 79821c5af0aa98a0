import Feed

/// What is to be done because of a question. Records are committed before anything else is done.
enum QuestionAction: Equatable {
  case record(Event.Body)
  /// A sign of life on an open request: a comment, and progress if the agent asked for it.
  case sign(Waiter.ID)
  /// An open request is answered; it waits no longer.
  case answer(Waiter.ID, QuestionAnswer)
  /// Room in limits is free again.
  case giveBack(Reservation)
}

/// What a waiting request is answered with.
enum QuestionAnswer: Equatable {
  /// Told in words to ask again with the same arguments.
  case pending(CallID, expiresAt: Int64)
  /// Told in the protocol's own words to come back: `input_required` with a state that names this round.
  case comeBack(CallID, round: Int)
  case ended(CallID, Ending)
}
