/// The first line of every connection.
public struct Hello: FeedCommand {
  /// What comes back.
  public typealias Answer = Welcome

  /// The method on the wire.
  public static let method = "hello"

  /// The version of this protocol that the client speaks; 1.
  public var version: Int
  /// The client's name and version.
  public var client: String
  /// Whether a person sits there and may be waited for.
  public var attends: Bool?

  /// All members, in the order in which they are written.
  public init(version: Int, client: String, attends: Bool? = nil) {
    self.version = version
    self.client = client
    self.attends = attends
  }

  enum CodingKeys: String, CodingKey {
    case version = "protocol", client, attends
  }
}
