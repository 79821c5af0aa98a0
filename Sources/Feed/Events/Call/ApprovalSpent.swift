/// A person's yes let its one call run. Committed before the first byte goes upstream.
public struct ApprovalSpent: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "approval.spent"

  /// The call's number.
  public var call: CallID
  /// Who had approved.
  public var by: String
  /// What was booked anew, if the window had turned.
  public var bookings: [Booking]

  /// All members, in the order in which they are written.
  public init(call: CallID, by: String, bookings: [Booking]) {
    self.call = call
    self.by = by
    self.bookings = bookings
  }
}
