/// Every server.
public struct ListServers: FeedCommand {
  public typealias Answer = Servers

  public static let method = "servers"

  public init() {}
}
