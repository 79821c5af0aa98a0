/// A new grant of one agent for one server.
public struct CreateGrant: FeedCommand {
  /// What comes back.
  public typealias Answer = NewGrant

  /// The method on the wire.
  public static let method = "createGrant"

  /// The server's short name.
  public var server: String
  /// What people call the grant; refused if another for the server has that name.
  public var label: String

  /// All members, in the order in which they are written.
  public init(server: String, label: String) {
    self.server = server
    self.label = label
  }
}
