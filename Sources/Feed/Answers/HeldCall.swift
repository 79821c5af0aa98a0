import MCP

/// An open question as it is now, with the arguments whole; values under secret-looking keys are folded to length
/// and fingerprint.
public struct HeldCall: Codable, Sendable, Equatable {
  public var decided: CallDecided
  public var held: CallHeld
  /// When the call came, milliseconds since 1970.
  public var ts: Int64
  /// What a yes must name now.
  public var digest: String
  public var reasons: [HoldReason]
  public var wait: WaitState
  public var waitUntil: Int64?
  public var expiresAt: Int64
  public var round: Int
  /// Approved, but nobody is there to take it.
  public var unspent: Bool
  public var arguments: JSON
  /// When rules or definition last changed under it, milliseconds since 1970.
  public var changedAt: Int64?
  public var lastYes: LastYes?

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
