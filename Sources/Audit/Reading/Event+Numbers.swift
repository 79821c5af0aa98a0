import Feed

extension Event {
  /// Whether its numbers are ones that a ledger comes to, so that whoever folds or counts it can go on from them.
  var isCountable: Bool {
    guard LedgerNumber.holds(seq), LedgerNumber.holds(Int(ts)) else { return false }
    switch body {
    case .callDecided(let body):
      return LedgerNumber.holds(body.call.rawValue) && Self.possibleRepeats.contains(body.repeats ?? 1)
    // The clock may have been set back meanwhile.
    case .callCompleted(let body): return body.durationMs.magnitude <= Double(LedgerNumber.range.upperBound)
    case .ruleChanged(let body): return LedgerNumber.holds(body.override.id)
    default: return true
    }
  }

  /// What one record may stand for, all within a second: so few that no sum over a ledger overflows.
  private static let possibleRepeats = 0...1 << 32
}
