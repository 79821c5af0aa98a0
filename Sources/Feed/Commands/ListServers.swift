/// Every server.
public struct ListServers: FeedCommand {
  /// What comes back.
  public typealias Answer = Servers

  /// The method on the wire.
  public static let method = "servers"

  /// It takes nothing.
  public init() {}
}
