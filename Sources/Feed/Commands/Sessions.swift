/// Every open session as it is now.
public struct Sessions: Codable, Sendable, Equatable {
  public var seq: Int
  public var sessions: [SessionState]

  public init(seq: Int, sessions: [SessionState]) {
    self.seq = seq
    self.sessions = sessions
  }
}
