import Feed
import MCP

extension Questions {
  /// A call that a yes let through was answered: kept for a while, for a round that asks for it again.
  mutating func keep(_ answer: Response.Outcome, bytes: Int, for id: CallID, at now: Int64) {
    guard var settlement = settlements[id] else { return }
    let isKept = settlement.hasState && bytes <= Settlement.answerBytes && keptBytes + bytes <= Settlement.answersBytes
    settlement.fate = isKept ? .answered(answer, bytes: bytes) : .executed
    settlement.at = now
    settlements[id] = settlement
  }

  private var keptBytes: Int {
    settlements.values.reduce(0) { sum, settlement in
      if case .answered(_, let bytes) = settlement.fate { sum + bytes } else { sum }
    }
  }

  /// Drops answers after two minutes, and everything once nothing that names it can arrive.
  mutating func forgetSettlements(at now: Int64) {
    guard now >= nextSweep else { return }
    nextSweep = now + 1000
    for (id, settlement) in settlements {
      if now >= settlement.forgetAt {
        settlements[id] = nil
      } else if case .answered = settlement.fate, now >= settlement.at + Settlement.answerAge {
        settlements[id]?.fate = .executed
      }
    }
    forgetRuns(before: now - Settlement.memory)
    unheard.forget(at: now)
  }
}
