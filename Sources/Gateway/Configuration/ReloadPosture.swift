/// What becomes of a good change of a policy file while the gateway runs.
public enum ReloadPosture: String, Sendable, CaseIterable {
  /// It is in force within a second.
  case auto
  /// It waits until an operator has seen what differs.
  case ask
}
