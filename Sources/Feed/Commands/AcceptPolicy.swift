/// Puts a changed policy file in force that waits for an operator (`reload: ask`).
public struct AcceptPolicy: FeedCommand {
  /// What comes back.
  public typealias Answer = Done

  /// The method on the wire.
  public static let method = "acceptPolicy"

  /// The server's short name.
  public var server: String
  /// Of the file that the operator saw.
  public var hash: String

  /// All members, in the order in which they are written.
  public init(server: String, hash: String) {
    self.server = server
    self.hash = hash
  }
}
