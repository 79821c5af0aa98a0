/// A grant with its token. The token is shown here and nowhere else.
public struct NewGrant: Codable, Sendable, Equatable {
  /// The grant's id.
  public var grant: String
  /// The server's short name.
  public var server: String
  /// What people call the grant.
  public var label: String
  /// `slc_` and 256 random bits.
  public var token: String

  /// All members, in the order in which they are written.
  public init(grant: String, server: String, label: String, token: String) {
    self.grant = grant
    self.server = server
    self.label = label
    self.token = token
  }
}
