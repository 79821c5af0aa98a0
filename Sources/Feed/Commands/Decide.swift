/// A person's decision on one open question.
public struct Decide: FeedCommand {
  /// What comes back.
  public typealias Answer = Settled

  /// The method on the wire.
  public static let method = "decide"

  /// The call's number.
  public var id: CallID
  /// The digest that the operator saw.
  public var digest: String
  /// SHA-256 of the argument text as drawn, hex.
  public var shown: String?
  /// Whether all of it was drawn.
  public var complete: Bool?
  /// Yes or no.
  public var decision: OperatorDecision
  /// Why; the agent is told.
  public var reason: String?

  /// All members, in the order in which they are written.
  public init(
    id: CallID, digest: String, shown: String? = nil, complete: Bool? = nil, decision: OperatorDecision,
    reason: String? = nil
  ) {
    self.id = id
    self.digest = digest
    self.shown = shown
    self.complete = complete
    self.decision = decision
    self.reason = reason
  }
}
