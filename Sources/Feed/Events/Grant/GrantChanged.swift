/// A grant was created, rotated, suspended, resumed or revoked.
public struct GrantChanged: Codable, Sendable, Equatable, EventBody {
  public static let type = "grant.changed"

  public var grant: String
  public var server: String
  public var label: String
  public var change: GrantChange
  /// SHA-256 of the new token, hex; only with `created` and `rotated`.
  public var tokenHash: String?
  public var by: String
  public var reason: String?

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
