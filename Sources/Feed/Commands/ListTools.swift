/// Every tool of every server.
public struct ListTools: FeedCommand {
  /// What comes back.
  public typealias Answer = Tools

  /// The method on the wire.
  public static let method = "tools"

  /// It takes nothing.
  public init() {}
}
