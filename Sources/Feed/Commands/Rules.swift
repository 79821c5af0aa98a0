/// What every server's policy and overrides come to.
public struct Rules: Codable, Sendable, Equatable {
  public var seq: Int
  public var servers: [ServerRules]
  public var overrides: [RuleOverride]
  public var lockdown: LockdownState?

  public init(seq: Int, servers: [ServerRules], overrides: [RuleOverride], lockdown: LockdownState? = nil) {
    self.seq = seq
    self.servers = servers
    self.overrides = overrides
    self.lockdown = lockdown
  }
}
