/// A grant as it is now.
public struct GrantState: Codable, Sendable, Equatable {
  /// The grant's id.
  public var grant: String
  /// The server's short name.
  public var server: String
  /// What people call the grant.
  public var label: String
  /// Whether its calls, and methods that carry content, are refused.
  public var suspended: Bool
  /// Milliseconds since 1970.
  public var createdAt: Int64
  /// Milliseconds since 1970.
  public var lastUsedAt: Int64?

  /// All members, in the order in which they are written.
  public init(
    grant: String, server: String, label: String, suspended: Bool, createdAt: Int64, lastUsedAt: Int64? = nil
  ) {
    self.grant = grant
    self.server = server
    self.label = label
    self.suspended = suspended
    self.createdAt = createdAt
    self.lastUsedAt = lastUsedAt
  }
}
