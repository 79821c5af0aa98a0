/// One open request of an agent that waits for the answer to a question.
struct Waiter: Equatable {
  /// The gateway's own number of the request.
  struct ID: Hashable {
    var number: Int
  }

  let id: ID
  /// When it is told to ask again, milliseconds since 1970; none = it waits as long as the question lives.
  let until: Int64?
  /// How often its client has come back by `requestState`; 0 for a first ask, none where the revision has no rounds.
  let round: Int?
  /// When it next needs a sign of life, milliseconds since 1970.
  var nextSign: Int64
}

extension Waiter {
  /// Between two signs of life, milliseconds: clients give up after 60 s or more of silence, proxies sooner.
  static let signInterval: Int64 = 12_000
  /// Clients of the stateless revision fail at their tenth round.
  static let lastRound = 9

  init(id: ID, arrivedAt now: Int64, until: Int64?, round: Int? = nil) {
    self.init(id: id, until: until, round: round, nextSign: now + Self.signInterval)
  }
}
