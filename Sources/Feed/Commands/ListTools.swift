/// Every tool of every server.
public struct ListTools: FeedCommand {
  public typealias Answer = Tools

  public static let method = "tools"

  public init() {}
}
