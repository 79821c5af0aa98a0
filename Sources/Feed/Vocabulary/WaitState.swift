/// Where the agent is while its call is held.
public enum WaitState: String, Codable, Sendable, CaseIterable {
  /// Its request is open.
  case waiting
  /// Its client asks again by itself.
  case asking
  /// It was told to ask again.
  case away
}
