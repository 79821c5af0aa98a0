/// What every server's policy and overrides come to.
public struct Rules: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// Server by server.
  public var servers: [ServerRules]
  /// The overrides in force.
  public var overrides: [RuleOverride]
  /// Set while a lockdown is on.
  public var lockdown: LockdownState?
  /// How many tools were left out, because all of them would not fit into a line; none = no tool.
  public var furtherTools: Int?

  /// All members, in the order in which they are written.
  public init(
    seq: Int, servers: [ServerRules], overrides: [RuleOverride], lockdown: LockdownState? = nil,
    furtherTools: Int? = nil
  ) {
    self.seq = seq
    self.servers = servers
    self.overrides = overrides
    self.lockdown = lockdown
    self.furtherTools = furtherTools
  }
}
