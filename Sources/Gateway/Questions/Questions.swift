import Feed
import MCP

/// The questions that are open, the yeses that are not spent, and what is remembered of those that ended.
///
/// A value without clock and connections: every method takes the moment (milliseconds since 1970) and returns what is
/// to be done.
struct Questions {
  /// How many may be open, and how many bytes their arguments may have: they are kept whole.
  struct Bounds: Equatable {
    var perGrant = 50
    var inAll = 1000
    var bytesPerGrant = 64 << 20
    var bytesInAll = 512 << 20
    /// Requests that may wait for one answer.
    var waiters = 16
  }

  var bounds = Bounds()
  /// Open and approved ones.
  private(set) var all: [CallID: Question] = [:]
  private var byDigest: [CallDigest: CallID] = [:]
  private var homes: [Waiter.ID: CallID] = [:]
  var settlements = Settlements()
  var unheard = UnheardRefusals()
  /// When what ended is next looked through, milliseconds since 1970.
  var nextSweep: Int64 = 0
  /// When the calls of a digest ran after a yes, milliseconds since 1970, oldest first.
  private var runs: [CallDigest: [(call: CallID, at: Int64)]] = [:]

  init(bounds: Bounds = Bounds()) {
    self.bounds = bounds
  }

  /// The question of a call, open or approved.
  subscript(id: CallID) -> Question? { all[id] }

  /// Open and approved ones, oldest first.
  var inOrder: [Question] { all.values.sorted { $0.id < $1.id } }

  /// The question that an equal call joins, or whose yes it spends.
  func question(for digest: CallDigest) -> Question? {
    byDigest[digest].flatMap { all[$0] }
  }

  /// The question that an open request waits for.
  func question(of waiter: Waiter.ID) -> Question? {
    homes[waiter].flatMap { all[$0] }
  }

  /// Whether a grant may put one more question, about arguments of so many bytes.
  func hasRoom(for grant: String, bytes: Int) -> Bool {
    let open = all.values.filter(\.isOpen)
    let own = open.filter { $0.grant.hasSameBytes(as: grant) }
    return open.count < bounds.inAll && own.count < bounds.perGrant && hasRoom(for: bytes, beside: open, own)
  }

  /// Whether one more request may wait for the answer to a question: each keeps its arguments until then.
  func hasRoom(for question: Question) -> Bool {
    let open = all.values.filter(\.isOpen)
    let own = open.filter { $0.grant.hasSameBytes(as: question.grant) }
    return question.waiters.count < bounds.waiters && hasRoom(for: question.decided.argumentBytes, beside: open, own)
  }

  private func hasRoom(for bytes: Int, beside open: [Question], _ own: [Question]) -> Bool {
    bytes + own.argumentBytes <= bounds.bytesPerGrant && bytes + open.argumentBytes <= bounds.bytesInAll
  }

  /// Stores a question as it now is, and keeps the ways to it.
  mutating func store(_ question: Question) {
    if let old = all[question.id] {
      if old.digest != question.digest { forgetDigest(of: old) }
      for waiter in old.waiters { homes[waiter.id] = nil }
    }
    all[question.id] = question
    byDigest[question.digest] = question.id
    for waiter in question.waiters { homes[waiter.id] = question.id }
  }

  /// Takes a question away.
  mutating func remove(_ question: Question) {
    guard let stored = all.removeValue(forKey: question.id) else { return }
    forgetDigest(of: stored)
    for waiter in stored.waiters { homes[waiter.id] = nil }
  }

  /// A yes that is good again and the question that took its place meanwhile have one digest: neither takes away the
  /// way to the other.
  private mutating func forgetDigest(of question: Question) {
    guard byDigest[question.digest] == question.id else { return }
    byDigest[question.digest] = all.values.first { $0.digest == question.digest && $0.id != question.id }?.id
  }

  /// When the call of a digest last ran after a yes, milliseconds since 1970; none if it is not known to have.
  func lastRun(of digest: CallDigest) -> Int64? { runs[digest]?.last?.at }

  /// Notes that the call of a question ran, so that the next equal one can say so.
  mutating func noteRun(of question: Question, at now: Int64) {
    runs[question.digest, default: []].append((question.id, now))
  }

  /// It turned out not to have run.
  mutating func forgetRun(of question: Question) {
    runs[question.digest]?.removeAll { $0.call == question.id }
  }

  /// Drops what is too old to matter.
  mutating func forgetRuns(before moment: Int64) {
    runs = runs.mapValues { $0.filter { $0.at >= moment } }.filter { !$0.value.isEmpty }
  }
}

extension [Question] {
  /// Each question keeps its call's arguments, and so does each request that waits.
  fileprivate var argumentBytes: Int { reduce(0) { $0 + $1.decided.argumentBytes * Swift.max(1, $1.waiters.count) } }
}
