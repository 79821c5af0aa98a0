/// What a person says of an open question.
public enum OperatorDecision: String, Codable, Sendable, CaseIterable {
  case approve, refuse
}
