/// All calls are refused from now on, or no longer.
public struct LockdownChanged: Codable, Sendable, Equatable, EventBody {
  public static let type = "lockdown"

  public var on: Bool
  public var by: String
  public var reason: String?
  /// Calls that were already forwarded and may finish.
  public var running: Int

  public init(on: Bool, by: String, reason: String? = nil, running: Int) {
    self.on = on
    self.by = by
    self.reason = reason
    self.running = running
  }
}
