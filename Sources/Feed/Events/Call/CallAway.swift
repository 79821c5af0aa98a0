/// The agent's request was answered `pending`: nobody waits on the line now.
public struct CallAway: Codable, Sendable, Equatable, EventBody {
  public static let type = "call.away"

  public var call: CallID
  /// `away` or `asking`.
  public var wait: WaitState

  public init(call: CallID, wait: WaitState) {
    self.call = call
    self.wait = wait
  }
}
