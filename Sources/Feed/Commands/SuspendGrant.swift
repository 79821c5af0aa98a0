/// Refuses all calls that come with a grant, and methods that carry content; upkeep such as `tools/list` passes.
public struct SuspendGrant: FeedCommand {
  /// What comes back.
  public typealias Answer = Done

  /// The method on the wire.
  public static let method = "suspendGrant"

  /// The grant's id.
  public var grant: String
  /// Why, for other operators.
  public var reason: String?

  /// All members, in the order in which they are written.
  public init(grant: String, reason: String? = nil) {
    self.grant = grant
    self.reason = reason
  }
}
