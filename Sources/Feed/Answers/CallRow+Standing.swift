extension CallRow {
  /// What came of it, in the word that counts: a failure after a yes is a failure. None while it is open.
  public var outcome: Outcome? {
    if let completed, completed.outcome != .done { return completed.outcome }
    return resolved?.outcome ?? completed?.outcome ?? decided.outcome ?? (decided.decision == .deny ? .denied : nil)
  }

  /// How it stands.
  public var standing: CallStanding {
    outcome.map(CallStanding.ended) ?? (decided.decision == .hold ? .held : .running)
  }
}
