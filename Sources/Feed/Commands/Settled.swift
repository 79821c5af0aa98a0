/// How the question ended: by this decision, or by an earlier one.
public struct Settled: Codable, Sendable, Equatable {
  /// The call's number.
  public var id: CallID
  /// `approved`, `refused`, or how it had ended before.
  public var outcome: Outcome
  /// Who settled it, if a person did.
  public var by: String?
  /// Whether this decision settled it.
  public var won: Bool

  /// All members, in the order in which they are written.
  public init(id: CallID, outcome: Outcome, by: String? = nil, won: Bool) {
    self.id = id
    self.outcome = outcome
    self.by = by
    self.won = won
  }
}
