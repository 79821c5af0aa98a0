/// How a call, or the question about it, ended. The words are those on the screen, in events and in filters.
public enum Outcome: String, Codable, Sendable, CaseIterable {
  /// Forwarded, and the server's tool succeeded.
  case done
  /// The server or its tool failed, or the server could not be reached.
  case failed
  /// Forwarded, perhaps: whether the server got it can't be known.
  case unknown
  /// A rule said no.
  case denied
  /// A limit was reached.
  case limit
  /// A person said yes.
  case approved
  /// A person said no.
  case refused
  /// Nobody answered in time, or nobody came in time for the yes.
  case expired
  /// The agent cancelled, or the gateway ended.
  case withdrawn
}
