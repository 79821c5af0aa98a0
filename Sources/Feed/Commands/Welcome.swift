import MCP

/// What the gateway answers to `hello`.
public struct Welcome: Codable, Sendable, Equatable {
  /// The version of this protocol that the gateway speaks.
  public var version: Int
  /// Name and version.
  public var gateway: String
  /// The gateway's process.
  public var pid: Int32
  /// The public half of the key that the ledger is signed with, base64url: as long as it is the same, so are the places
  /// of events, in every process.
  public var ledger: String?
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
    version: Int, gateway: String, pid: Int32, ledger: String? = nil, seq: Int, mode: String, `operator`: Operator,
    may: [Right], lockdown: LockdownState? = nil, operators: [String], notices: [String]
  ) {
    self.version = version
    self.gateway = gateway
    self.pid = pid
    self.ledger = ledger
    self.seq = seq
    self.mode = mode
    self.operator = `operator`
    self.may = may
    self.lockdown = lockdown
    self.operators = operators
    self.notices = notices
    formerVersion = version
  }

  /// Whether events go on in the ledger in which another gateway, or the same one before, counted them.
  public func goesOn(after before: Welcome) -> Bool {
    guard let ledger else { return pid == before.pid }
    return before.ledger?.hasSameBytes(as: ledger) ?? false
  }

  enum CodingKeys: String, CodingKey {
    case version = "protocol", gateway, pid, ledger, seq, mode, `operator`, may, lockdown, operators, notices
    case formerVersion = "version"
  }
}
