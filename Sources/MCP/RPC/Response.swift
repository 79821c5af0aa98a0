/// The answer to a request.
public struct Response: Sendable, Hashable {
  /// The id of the request; nil only in an error about a message whose id could not be read.
  public var id: RequestID?
  /// What came of the request.
  public var outcome: Outcome

  /// What can come of a request.
  public enum Outcome: Sendable, Hashable {
    case result(JSON)
    case error(RPCError)
  }

  /// An answer.
  public init(id: RequestID?, outcome: Outcome) {
    self.id = id
    self.outcome = outcome
  }
}
