/// The rules of every server, or those that are asked for.
public struct ListRules: FeedCommand {
  /// What comes back.
  public typealias Answer = Rules

  /// The method on the wire.
  public static let method = "rules"

  /// Only this server's, by its short name; none = of all.
  public var server: String?
  /// Only those of tools of this name, beside what all tools share; none = of all.
  public var tool: String?

  /// All members, in the order in which they are written.
  public init(server: String? = nil, tool: String? = nil) {
    self.server = server
    self.tool = tool
  }
}
