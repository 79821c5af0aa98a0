/// A changed policy file has errors; the old policy stays in force.
public struct PolicyRejected: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "policy.rejected"

  /// The server's short name.
  public var server: String
  /// The path of the policy document.
  public var file: String
  /// Each with file, line and column, the one that explains most first.
  public var errors: [String]

  /// All members, in the order in which they are written.
  public init(server: String, file: String, errors: [String]) {
    self.server = server
    self.file = file
    self.errors = errors
  }
}
