/// The tools of every server, or those that are asked for.
public struct ListTools: FeedCommand {
  /// What comes back.
  public typealias Answer = Tools

  /// The method on the wire.
  public static let method = "tools"

  /// Only this server's, by its short name; none = of all.
  public var server: String?
  /// Only those of this name; none = all.
  public var tool: String?

  /// All members, in the order in which they are written.
  public init(server: String? = nil, tool: String? = nil) {
    self.server = server
    self.tool = tool
  }
}
