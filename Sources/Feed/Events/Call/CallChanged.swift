/// Rules or the tool's definition changed under an open question: it was judged again and approvals so far are
/// void.
public struct CallChanged: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "call.changed"

  /// The call's number.
  public var call: CallID
  /// What a yes must name from now on.
  public var digest: String
  /// Why it is held now.
  public var reasons: [HoldReason]
  /// What changed, for a person.
  public var cause: String

  /// All members, in the order in which they are written.
  public init(call: CallID, digest: String, reasons: [HoldReason], cause: String) {
    self.call = call
    self.digest = digest
    self.reasons = reasons
    self.cause = cause
  }
}
