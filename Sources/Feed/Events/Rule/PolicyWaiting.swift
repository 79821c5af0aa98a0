/// A good change waits until an operator has seen it.
public struct PolicyWaiting: Codable, Sendable, Equatable, EventBody {
  public static let type = "policy.waiting"

  public var server: String
  public var file: String
  /// SHA-256 of the file's bytes, hex.
  public var hash: String

  public init(server: String, file: String, hash: String) {
    self.server = server
    self.file = file
    self.hash = hash
  }
}
