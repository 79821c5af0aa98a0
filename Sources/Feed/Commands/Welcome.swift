/// What the gateway answers to `hello`.
public struct Welcome: Codable, Sendable, Equatable {
  /// The version of this protocol that the gateway speaks.
  public var version: Int
  /// Name and version.
  public var gateway: String
  /// The gateway's process.
  public var pid: Int32
  /// The newest event's place in the ledger.
  public var seq: Int
  /// `enforce`, `observe` or `mixed`.
  public var mode: String
  /// Whom the gateway takes the peer for.
  public var `operator`: Operator
  /// What this connection may do.
  public var may: [Right]
  /// Set while a lockdown is on.
  public var lockdown: LockdownState?
  /// Who attends now.
  public var operators: [String]
  /// What an operator should know about this set-up, a sentence each.
  public var notices: [String]
  /// The same as `protocol`: where clients of before looked for it.
  public private(set) var formerVersion: Int?

  /// All members, in the order in which they are written.
  public init(
    version: Int, gateway: String, pid: Int32, seq: Int, mode: String, `operator`: Operator, may: [Right],
    lockdown: LockdownState? = nil, operators: [String], notices: [String]
  ) {
    self.version = version
    self.gateway = gateway
    self.pid = pid
    self.seq = seq
    self.mode = mode
    self.operator = `operator`
    self.may = may
    self.lockdown = lockdown
    self.operators = operators
    self.notices = notices
    formerVersion = version
  }

  enum CodingKeys: String, CodingKey {
    case version = "protocol", gateway, pid, seq, mode, `operator`, may, lockdown, operators, notices
    case formerVersion = "version"
  }
}
