/// A forwarded call was answered, or surely or possibly was not.
public struct CallCompleted: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "call.completed"

  /// The call's number.
  public var call: CallID
  /// `done`, `failed` or `unknown`.
  public var outcome: Outcome
  /// From forwarding to the answer, milliseconds.
  public var durationMs: Double
  /// The size of the answer.
  public var resultBytes: Int
  /// Why it failed, for a person.
  public var error: String?
  /// Bookings that were given back, because surely nothing was sent or the server did not take it.
  public var returned: [Booking]

  /// All members, in the order in which they are written.
  public init(
    call: CallID, outcome: Outcome, durationMs: Double, resultBytes: Int, error: String? = nil, returned: [Booking]
  ) {
    self.call = call
    self.outcome = outcome
    self.durationMs = durationMs
    self.resultBytes = resultBytes
    self.error = error
    self.returned = returned
  }
}
