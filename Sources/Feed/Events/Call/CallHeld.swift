/// A call waits for a person.
public struct CallHeld: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "call.held"

  /// The call's number.
  public var call: CallID
  /// Why it is held.
  public var reasons: [HoldReason]
  /// Where the agent is.
  public var wait: WaitState
  /// When the agent's request will be answered `pending`, milliseconds since 1970; none = it stays as long as the
  /// question.
  public var waitUntil: Int64?
  /// When the question ends by itself, milliseconds since 1970.
  public var expiresAt: Int64
  /// How many people must say yes.
  public var approvers: Int

  /// All members, in the order in which they are written.
  public init(
    call: CallID, reasons: [HoldReason], wait: WaitState, waitUntil: Int64? = nil, expiresAt: Int64, approvers: Int
  ) {
    self.call = call
    self.reasons = reasons
    self.wait = wait
    self.waitUntil = waitUntil
    self.expiresAt = expiresAt
    self.approvers = approvers
  }
}
