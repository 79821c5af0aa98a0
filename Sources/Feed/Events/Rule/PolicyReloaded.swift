/// A policy file was read and is in force.
public struct PolicyReloaded: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "policy.reloaded"

  /// The server's short name.
  public var server: String
  /// The path of the policy document.
  public var file: String
  /// SHA-256 of the file's bytes, hex.
  public var hash: String
  /// Each with file, line and column.
  public var warnings: [String]
  /// The operator who put it in force, if the change waited for one.
  public var by: String?

  /// All members, in the order in which they are written.
  public init(server: String, file: String, hash: String, warnings: [String], by: String? = nil) {
    self.server = server
    self.file = file
    self.hash = hash
    self.warnings = warnings
    self.by = by
  }
}
