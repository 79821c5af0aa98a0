/// Ends a grant for good.
public struct RevokeGrant: FeedCommand {
  public typealias Answer = Done

  public static let method = "revokeGrant"

  public var grant: String

  public init(grant: String) {
    self.grant = grant
  }
}
