/// Refuses all calls, or ends that.
public struct SetLockdown: FeedCommand {
  public typealias Answer = Done

  public static let method = "lockdown"

  public var on: Bool
  public var reason: String?

  public init(on: Bool, reason: String? = nil) {
    self.on = on
    self.reason = reason
  }
}
