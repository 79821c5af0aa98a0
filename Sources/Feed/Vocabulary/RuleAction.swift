/// What an override does, or what applies to a tool now.
public enum RuleAction: String, Codable, Sendable, CaseIterable {
  case allow, ask, deny, hide, limit
}
