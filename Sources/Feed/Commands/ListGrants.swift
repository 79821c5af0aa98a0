/// Every grant that is not revoked.
public struct ListGrants: FeedCommand {
  /// What comes back.
  public typealias Answer = Grants

  /// The method on the wire.
  public static let method = "grants"

  /// It takes nothing.
  public init() {}
}
