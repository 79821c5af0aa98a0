import Feed
import MCP

/// What is remembered of the questions that have ended.
///
/// Bounded: of so many of a grant, the one that ended first is forgotten first, for an agent can ask and cancel as fast
/// as it likes. Who decides on a forgotten one, or comes back for it, is told that there is none: nothing runs by it.
struct Settlements {
  /// How many are remembered of a grant.
  static let mostOfGrant = 1000

  private var all: [CallID: Settlement] = [:]
  /// Those of each grant, in the order in which they ended.
  private var order: [String: [CallID]] = [:]

  subscript(id: CallID) -> Settlement? { all[id] }

  mutating func add(_ settlement: Settlement) {
    remove(settlement.call)
    all[settlement.call] = settlement
    order[settlement.grant, default: []].append(settlement.call)
    if order[settlement.grant, default: []].count > Self.mostOfGrant, let first = order[settlement.grant]?.first {
      remove(first)
    }
  }

  /// It has not ended after all, or is too old.
  mutating func remove(_ id: CallID) {
    guard let settlement = all.removeValue(forKey: id) else { return }
    order[settlement.grant]?.removeAll { $0 == id }
    if order[settlement.grant, default: []].isEmpty { order[settlement.grant] = nil }
  }

  /// A call that a yes let through was answered: kept for a while, for a round that asks for it again.
  mutating func keep(_ answer: Response.Outcome, bytes: Int, for id: CallID, at now: Int64) {
    guard var settlement = all[id] else { return }
    let isKept = settlement.hasState && bytes <= Settlement.answerBytes && keptBytes + bytes <= Settlement.answersBytes
    settlement.fate = isKept ? .answered(answer, bytes: bytes) : .executed
    settlement.at = now
    all[id] = settlement
  }

  private var keptBytes: Int {
    all.values.reduce(0) { sum, settlement in
      if case .answered(_, let bytes) = settlement.fate { sum + bytes } else { sum }
    }
  }

  /// Drops answers after two minutes, and everything once nothing that names it can arrive.
  mutating func forget(at now: Int64) {
    for (id, settlement) in all {
      if now >= settlement.forgetAt {
        remove(id)
      } else if case .answered = settlement.fate, now >= settlement.at + Settlement.answerAge {
        all[id]?.fate = .executed
      }
    }
  }
}
