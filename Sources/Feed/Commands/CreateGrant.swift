/// A new grant of one agent for one server.
public struct CreateGrant: FeedCommand {
  public typealias Answer = NewGrant

  public static let method = "createGrant"

  public var server: String
  public var label: String

  public init(server: String, label: String) {
    self.server = server
    self.label = label
  }
}
