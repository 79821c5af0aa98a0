/// A grant as it is now.
public struct GrantState: Codable, Sendable, Equatable {
  public var grant: String
  public var server: String
  public var label: String
  public var suspended: Bool
  /// Milliseconds since 1970.
  public var createdAt: Int64
  /// Milliseconds since 1970.
  public var lastUsedAt: Int64?

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
