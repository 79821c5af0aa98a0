/// A grant with its token. The token is shown here and nowhere else.
public struct NewGrant: Codable, Sendable, Equatable {
  public var grant: String
  public var server: String
  public var label: String
  public var token: String

  public init(grant: String, server: String, label: String, token: String) {
    self.grant = grant
    self.server = server
    self.label = label
    self.token = token
  }
}
