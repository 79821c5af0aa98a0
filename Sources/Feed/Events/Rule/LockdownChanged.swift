/// All calls are refused from now on, or no longer.
public struct LockdownChanged: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "lockdown"

  /// Whether it begins.
  public var on: Bool
  /// The operator's name.
  public var by: String
  /// Why, in the operator's words.
  public var reason: String?
  /// Calls that were already forwarded and may finish.
  public var running: Int

  /// All members, in the order in which they are written.
  public init(on: Bool, by: String, reason: String? = nil, running: Int) {
    self.on = on
    self.by = by
    self.reason = reason
    self.running = running
  }
}
