/// A question has ended.
public struct CallResolved: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "call.resolved"

  /// The call's number.
  public var call: CallID
  /// `approved`, `refused`, `expired`, `withdrawn` or `denied`.
  public var outcome: Outcome
  /// The operator, if a person ended it.
  public var by: String?
  /// What was typed, or the rule's words.
  public var reason: String?
  /// The rule, if one ended it.
  public var rule: String?
  /// What was approved or refused.
  public var digest: String
  /// SHA-256 of the argument text as drawn, by the console's word.
  public var shown: String?
  /// Whether all of it was drawn, by the console's word.
  public var complete: Bool?
  /// From the first ask, milliseconds.
  public var waitedMs: Int64
  /// Bookings that were given back.
  public var returned: [Booking]

  /// All members, in the order in which they are written.
  public init(
    call: CallID, outcome: Outcome, by: String? = nil, reason: String? = nil, rule: String? = nil, digest: String,
    shown: String? = nil, complete: Bool? = nil, waitedMs: Int64, returned: [Booking]
  ) {
    self.call = call
    self.outcome = outcome
    self.by = by
    self.reason = reason
    self.rule = rule
    self.digest = digest
    self.shown = shown
    self.complete = complete
    self.waitedMs = waitedMs
    self.returned = returned
  }
}
