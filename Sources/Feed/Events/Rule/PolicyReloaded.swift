/// A policy file was read and is in force.
public struct PolicyReloaded: Codable, Sendable, Equatable, EventBody {
  public static let type = "policy.reloaded"

  public var server: String
  public var file: String
  /// SHA-256 of the file's bytes, hex.
  public var hash: String
  public var warnings: [String]

  public init(server: String, file: String, hash: String, warnings: [String]) {
    self.server = server
    self.file = file
    self.hash = hash
    self.warnings = warnings
  }
}
