/// A yes found nobody waiting and has ended unspent.
public struct ApprovalLapsed: Codable, Sendable, Equatable, EventBody {
  public static let type = "approval.lapsed"

  public var call: CallID
  public var reason: String

  public init(call: CallID, reason: String) {
    self.call = call
    self.reason = reason
  }
}
