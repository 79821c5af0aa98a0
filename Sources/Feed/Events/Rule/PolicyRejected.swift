/// A changed policy file has errors; the old policy stays in force.
public struct PolicyRejected: Codable, Sendable, Equatable, EventBody {
  public static let type = "policy.rejected"

  public var server: String
  public var file: String
  /// Each with file, line and column.
  public var errors: [String]

  public init(server: String, file: String, errors: [String]) {
    self.server = server
    self.file = file
    self.errors = errors
  }
}
