import Feed

/// What people refused while no request was open to hear it: the next equal call is told, once. The one after that is
/// a new question.
///
/// Bounded: of so many, the one whose time is over first is forgotten first. A forgotten one is asked about anew.
struct UnheardRefusals {
  /// A person's no to one question.
  struct Refusal: Equatable {
    let call: CallID
    let ending: Ending
    /// From when on nobody is told of it any more, milliseconds since 1970: when a yes would have lapsed.
    let lapsesAt: Int64
  }

  /// How many are kept.
  static let most = 1000

  private var refusals: [CallDigest: Refusal] = [:]

  /// Keeps how a question ended for whoever asks it again.
  mutating func keep(_ ending: Ending, of question: Question, at now: Int64) {
    let lapsesAt = Approval.end(of: question.expiresAt, saidAt: now)
    if refusals.count >= Self.most, refusals[question.digest] == nil { dropFirst() }
    refusals[question.digest] = Refusal(call: question.id, ending: ending, lapsesAt: lapsesAt)
  }

  /// What an equal call is still to hear, if anything: whoever takes it tells it.
  mutating func take(_ digest: CallDigest, at now: Int64) -> Refusal? {
    guard let refusal = refusals.removeValue(forKey: digest), now < refusal.lapsesAt else { return nil }
    return refusal
  }

  /// The agent has heard how a question ended in another way.
  mutating func drop(_ call: CallID) { refusals = refusals.filter { $0.value.call != call } }

  /// Drops what is too old to be told.
  mutating func forget(at now: Int64) { refusals = refusals.filter { now < $0.value.lapsesAt } }

  private mutating func dropFirst() {
    guard let first = refusals.min(by: { $0.value.lapsesAt < $1.value.lapsesAt }) else { return }
    refusals[first.key] = nil
  }
}
