/// All open questions.
public struct ListHolds: FeedCommand {
  /// What comes back.
  public typealias Answer = Holds

  /// The method on the wire.
  public static let method = "holds"

  /// It takes nothing.
  public init() {}
}
