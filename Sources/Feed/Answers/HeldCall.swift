import MCP

/// An open question as it is now, with the arguments whole; values under secret-looking keys are folded to length
/// and fingerprint.
public struct HeldCall: Codable, Sendable, Equatable {
  /// What the gate said of it.
  public var decided: CallDecided
  /// The question as it was put first.
  public var held: CallHeld
  /// When the call came, milliseconds since 1970.
  public var ts: Int64
  /// What a yes must name now.
  public var digest: String
  /// Why it is held.
  public var reasons: [HoldReason]
  /// Where the agent is.
  public var wait: WaitState
  /// When the agent's request will be answered `pending`, milliseconds since 1970; none = it stays, or is not open.
  public var waitUntil: Int64?
  /// When the question ends by itself, milliseconds since 1970.
  public var expiresAt: Int64
  /// How often the agent has asked again; 0 at first.
  public var round: Int
  /// Approved, but nobody is there to take it.
  public var unspent: Bool
  /// The arguments, whole but for folded values.
  public var arguments: JSON
  /// When rules or definition last changed under it, milliseconds since 1970.
  public var changedAt: Int64?
  /// The latest approved call of the same agent and tool.
  public var lastYes: LastYes?
  /// Whether the arguments are left out, because the answer would not fit into a line; `call` has them, if they fit
  /// into one.
  public var cut: Bool?

  /// All members, in the order in which they are written.
  public init(
    decided: CallDecided, held: CallHeld, ts: Int64, digest: String, reasons: [HoldReason], wait: WaitState,
    waitUntil: Int64? = nil, expiresAt: Int64, round: Int, unspent: Bool, arguments: JSON, changedAt: Int64? = nil,
    lastYes: LastYes? = nil
  ) {
    self.decided = decided
    self.held = held
    self.ts = ts
    self.digest = digest
    self.reasons = reasons
    self.wait = wait
    self.waitUntil = waitUntil
    self.expiresAt = expiresAt
    self.round = round
    self.unspent = unspent
    self.arguments = arguments
    self.changedAt = changedAt
    self.lastYes = lastYes
  }
}
