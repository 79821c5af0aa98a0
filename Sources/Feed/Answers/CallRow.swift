import MCP

/// A call as the feed shows it: its decision and how it ended.
public struct CallRow: Codable, Sendable, Equatable {
  /// Milliseconds since 1970.
  public var ts: Int64
  public var decided: CallDecided
  public var resolved: CallResolved?
  public var completed: CallCompleted?
  /// None once forgotten, or cut to size for very long ones.
  public var arguments: JSON?

  public init(
    ts: Int64, decided: CallDecided, resolved: CallResolved? = nil, completed: CallCompleted? = nil,
    arguments: JSON? = nil
  ) {
    self.ts = ts
    self.decided = decided
    self.resolved = resolved
    self.completed = completed
    self.arguments = arguments
  }
}
