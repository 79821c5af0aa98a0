/// What one agent did in the last hour.
public struct AgentHour: Codable, Sendable, Equatable {
  /// All calls.
  public var calls: Int
  /// Calls that succeeded.
  public var done: Int
  /// Calls that a rule or a limit stopped.
  public var denied: Int
  /// Calls that were put to a person.
  public var held: Int
  /// Calls whose tool or server failed.
  public var failed: Int
  /// Calls of the same tool.
  public var tool: Int
  /// Approved calls of the same tool.
  public var approved: Int
  /// Refused calls of the same tool.
  public var refused: Int
  /// The newest few, oldest first.
  public var recent: [CallRow]
  /// The counters that apply.
  public var gauges: [Gauge]

  /// All members, in the order in which they are written.
  public init(
    calls: Int, done: Int, denied: Int, held: Int, failed: Int, tool: Int, approved: Int, refused: Int,
    recent: [CallRow], gauges: [Gauge]
  ) {
    self.calls = calls
    self.done = done
    self.denied = denied
    self.held = held
    self.failed = failed
    self.tool = tool
    self.approved = approved
    self.refused = refused
    self.recent = recent
    self.gauges = gauges
  }
}
