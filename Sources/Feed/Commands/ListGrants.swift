/// Every grant that is not revoked.
public struct ListGrants: FeedCommand {
  public typealias Answer = Grants

  public static let method = "grants"

  public init() {}
}
