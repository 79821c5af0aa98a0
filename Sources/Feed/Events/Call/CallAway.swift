/// The agent's request was answered `pending`: nobody waits on the line now.
public struct CallAway: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "call.away"

  /// The call's number.
  public var call: CallID
  /// `away` or `asking`.
  public var wait: WaitState

  /// All members, in the order in which they are written.
  public init(call: CallID, wait: WaitState) {
    self.call = call
    self.wait = wait
  }
}
