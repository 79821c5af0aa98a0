/// What one agent did in the last hour.
public struct AgentHour: Codable, Sendable, Equatable {
  public var calls: Int
  public var done: Int
  public var denied: Int
  public var held: Int
  public var failed: Int
  /// Calls of the same tool.
  public var tool: Int
  /// Approved calls of the same tool.
  public var approved: Int
  /// Refused calls of the same tool.
  public var refused: Int
  /// The newest few, oldest first.
  public var recent: [CallRow]
  public var gauges: [Gauge]

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
