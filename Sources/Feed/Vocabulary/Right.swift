/// What a connection to the event socket may do.
public enum Right: String, Codable, Sendable, CaseIterable {
  case look, decide, rules
}
