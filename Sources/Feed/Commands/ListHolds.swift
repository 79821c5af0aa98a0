/// All open questions.
public struct ListHolds: FeedCommand {
  public typealias Answer = Holds

  public static let method = "holds"

  public init() {}
}
