extension CallRow {
  /// What came of it, in the word that counts: a failure after a yes is a failure, a yes that was never used has
  /// expired. None while it is open.
  public var outcome: Outcome? {
    if let completed, completed.outcome != .done { return completed.outcome }
    if lapsed != nil { return .expired }
    return resolved?.outcome ?? completed?.outcome ?? decided.outcome ?? (decided.decision == .deny ? .denied : nil)
  }

  /// Whether a rule or a limit said no when it came; a server that is not there denies nothing.
  public var isDeniedByRule: Bool { decided.decision == .deny && outcome != .failed }

  /// How it stands.
  public var standing: CallStanding {
    outcome.map(CallStanding.ended) ?? (decided.decision == .hold ? .held : .running)
  }
}
