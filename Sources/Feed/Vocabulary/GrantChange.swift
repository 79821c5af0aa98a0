/// What happened to a grant.
public enum GrantChange: String, Codable, Sendable, CaseIterable {
  case created, rotated, suspended, resumed, revoked
}
