/// A person's yes let its one call run. Committed before the first byte goes upstream.
public struct ApprovalSpent: Codable, Sendable, Equatable, EventBody {
  public static let type = "approval.spent"

  public var call: CallID
  /// Who had approved.
  public var by: String
  /// What was booked anew, if the window had turned.
  public var bookings: [Booking]

  public init(call: CallID, by: String, bookings: [Booking]) {
    self.call = call
    self.by = by
    self.bookings = bookings
  }
}
