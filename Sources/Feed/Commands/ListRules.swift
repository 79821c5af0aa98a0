/// Every server's rules.
public struct ListRules: FeedCommand {
  /// What comes back.
  public typealias Answer = Rules

  /// The method on the wire.
  public static let method = "rules"

  /// It takes nothing.
  public init() {}
}
