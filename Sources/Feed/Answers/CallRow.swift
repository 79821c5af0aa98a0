import MCP

/// A call as the feed shows it: its decision and how it ended.
public struct CallRow: Codable, Sendable, Equatable {
  /// Milliseconds since 1970.
  public var ts: Int64
  /// What the gate said of it.
  public var decided: CallDecided
  /// How the question about it ended, if there was one and it has.
  public var resolved: CallResolved?
  /// How a yes to it ended that was never used.
  public var lapsed: ApprovalLapsed?
  /// How it ran, if it was forwarded and has been answered.
  public var completed: CallCompleted?
  /// None once forgotten, or where `held` beside it has them and there is no room for both; their length alone where they
  /// are too long for a line.
  public var arguments: JSON?

  /// All members, in the order in which they are written.
  public init(
    ts: Int64, decided: CallDecided, resolved: CallResolved? = nil, lapsed: ApprovalLapsed? = nil,
    completed: CallCompleted? = nil, arguments: JSON? = nil
  ) {
    self.ts = ts
    self.decided = decided
    self.resolved = resolved
    self.lapsed = lapsed
    self.completed = completed
    self.arguments = arguments
  }
}
