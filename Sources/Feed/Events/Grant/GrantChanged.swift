/// A grant was created, rotated, suspended, resumed or revoked.
public struct GrantChanged: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "grant.changed"

  /// The grant's id.
  public var grant: String
  /// The server's short name.
  public var server: String
  /// What people call the grant.
  public var label: String
  /// What happened to it.
  public var change: GrantChange
  /// SHA-256 of the new token, hex; only with `created` and `rotated`.
  public var tokenHash: String?
  /// The operator's name.
  public var by: String
  /// Why, in the operator's words.
  public var reason: String?

  /// All members, in the order in which they are written.
  public init(
    grant: String, server: String, label: String, change: GrantChange, tokenHash: String? = nil, by: String,
    reason: String? = nil
  ) {
    self.grant = grant
    self.server = server
    self.label = label
    self.change = change
    self.tokenHash = tokenHash
    self.by = by
    self.reason = reason
  }
}
