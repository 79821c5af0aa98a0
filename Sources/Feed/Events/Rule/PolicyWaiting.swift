/// A good change waits until an operator has seen it.
public struct PolicyWaiting: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "policy.waiting"

  /// The server's short name.
  public var server: String
  /// The path of the policy document.
  public var file: String
  /// SHA-256 of the file's bytes, hex.
  public var hash: String

  /// All members, in the order in which they are written.
  public init(server: String, file: String, hash: String) {
    self.server = server
    self.file = file
    self.hash = hash
  }
}
