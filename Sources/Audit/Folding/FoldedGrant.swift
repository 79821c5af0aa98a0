import Feed

/// A grant as the records tell it.
public struct FoldedGrant: Codable, Sendable, Equatable {
  /// Its id.
  public var grant: String
  /// The server that it is for.
  public var server: String
  /// What people call the agent.
  public var label: String
  /// SHA-256 of the token, hex.
  public var tokenHash: String
  /// Whether an operator has suspended it.
  public var suspended = false
  /// Milliseconds since 1970.
  public var createdAt: Int64
  /// Milliseconds since 1970.
  public var lastUsedAt: Int64?

  init(_ body: GrantChanged, createdAt: Int64) {
    grant = body.grant
    server = body.server
    label = body.label
    tokenHash = body.tokenHash ?? ""
    self.createdAt = createdAt
  }
}
