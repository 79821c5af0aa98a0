/// How the question ended: by this decision, or by an earlier one.
public struct Settled: Codable, Sendable, Equatable {
  public var id: CallID
  public var outcome: Outcome
  public var by: String?
  /// Whether this decision settled it.
  public var won: Bool

  public init(id: CallID, outcome: Outcome, by: String? = nil, won: Bool) {
    self.id = id
    self.outcome = outcome
    self.by = by
    self.won = won
  }
}
