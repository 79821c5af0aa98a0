/// Every server's rules.
public struct ListRules: FeedCommand {
  public typealias Answer = Rules

  public static let method = "rules"

  public init() {}
}
