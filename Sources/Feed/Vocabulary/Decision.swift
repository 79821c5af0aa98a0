/// What the gate says of a call.
public enum Decision: String, Codable, Sendable, CaseIterable {
  case allow, deny, hold
}
