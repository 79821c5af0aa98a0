/// Every open session as it is now.
public struct Sessions: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The open sessions.
  public var sessions: [SessionState]

  /// All members, in the order in which they are written.
  public init(seq: Int, sessions: [SessionState]) {
    self.seq = seq
    self.sessions = sessions
  }
}
