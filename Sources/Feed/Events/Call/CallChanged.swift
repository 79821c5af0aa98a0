/// Rules or the tool's definition changed under an open question: it was judged again and approvals so far are
/// void.
public struct CallChanged: Codable, Sendable, Equatable, EventBody {
  public static let type = "call.changed"

  public var call: CallID
  /// What a yes must name from now on.
  public var digest: String
  public var reasons: [HoldReason]
  /// What changed, for a person.
  public var cause: String

  public init(call: CallID, digest: String, reasons: [HoldReason], cause: String) {
    self.call = call
    self.digest = digest
    self.reasons = reasons
    self.cause = cause
  }
}
