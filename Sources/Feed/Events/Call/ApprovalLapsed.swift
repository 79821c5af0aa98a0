/// A yes found nobody waiting and has ended unspent.
public struct ApprovalLapsed: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "approval.lapsed"

  /// The call's number.
  public var call: CallID
  /// Why it was not spent, for a person.
  public var reason: String

  /// All members, in the order in which they are written.
  public init(call: CallID, reason: String) {
    self.call = call
    self.reason = reason
  }
}
