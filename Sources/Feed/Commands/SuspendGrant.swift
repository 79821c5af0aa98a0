/// Refuses everything that comes with a grant.
public struct SuspendGrant: FeedCommand {
  public typealias Answer = Done

  public static let method = "suspendGrant"

  public var grant: String
  public var reason: String?

  public init(grant: String, reason: String? = nil) {
    self.grant = grant
    self.reason = reason
  }
}
