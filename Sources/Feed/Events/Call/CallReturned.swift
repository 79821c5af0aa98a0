/// The agent asked again and joined its open question.
public struct CallReturned: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "call.returned"

  /// The call's number.
  public var call: CallID
  /// Counted from 1.
  public var round: Int
  /// Where the agent is.
  public var wait: WaitState
  /// Milliseconds since 1970.
  public var waitUntil: Int64?

  /// All members, in the order in which they are written.
  public init(call: CallID, round: Int, wait: WaitState, waitUntil: Int64? = nil) {
    self.call = call
    self.round = round
    self.wait = wait
    self.waitUntil = waitUntil
  }
}
