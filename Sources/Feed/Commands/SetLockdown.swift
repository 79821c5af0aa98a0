/// Refuses all calls, or ends that.
public struct SetLockdown: FeedCommand {
  /// What comes back.
  public typealias Answer = Done

  /// The method on the wire.
  public static let method = "lockdown"

  /// Whether it begins.
  public var on: Bool
  /// Why, for other operators.
  public var reason: String?

  /// All members, in the order in which they are written.
  public init(on: Bool, reason: String? = nil) {
    self.on = on
    self.reason = reason
  }
}
