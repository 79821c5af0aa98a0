/// A person's decision on one open question.
public struct Decide: FeedCommand {
  public typealias Answer = Settled

  public static let method = "decide"

  public var id: CallID
  /// The digest that the operator saw.
  public var digest: String
  /// SHA-256 of the argument text as drawn, hex.
  public var shown: String?
  /// Whether all of it was drawn.
  public var complete: Bool?
  public var decision: OperatorDecision
  public var reason: String?

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
