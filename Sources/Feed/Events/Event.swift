import MCP

/// One thing that happened, as the ledger keeps it and the event socket tells it.
public struct Event: Sendable, Equatable {
  /// Its place in the ledger, counted from 1.
  public var seq: Int
  /// Milliseconds since 1970; never less than that of the record before.
  public var ts: Int64
  /// What happened.
  public var body: Body
  /// What lies beside the record and may be forgotten, such as `arguments`; empty where nothing does.
  public var values: JSONObject

  /// All members, in the order in which they are written.
  public init(seq: Int, ts: Int64, body: Body, values: JSONObject = JSONObject()) {
    self.seq = seq
    self.ts = ts
    self.body = body
    self.values = values
  }
}

/// What one type of event tells.
public protocol EventBody: Codable, Sendable, Equatable {
  /// The event's `type` on the wire.
  static var type: String { get }
}

extension Event {
  /// What happened, by type.
  public enum Body: Sendable, Equatable {
    indirect case callDecided(CallDecided)
    case callHeld(CallHeld)
    case callAway(CallAway)
    case callReturned(CallReturned)
    case callChanged(CallChanged)
    case callResolved(CallResolved)
    case approvalSpent(ApprovalSpent)
    case approvalLapsed(ApprovalLapsed)
    case callCompleted(CallCompleted)
    case methodDecided(MethodDecided)
    case sessionOpened(SessionOpened)
    case sessionClosed(SessionClosed)
    case ruleChanged(RuleChanged)
    case policyReloaded(PolicyReloaded)
    case policyRejected(PolicyRejected)
    case policyWaiting(PolicyWaiting)
    case lockdownChanged(LockdownChanged)
    case grantChanged(GrantChanged)
    case serverUp(ServerUp)
    case serverDown(ServerDown)
    case toolsChanged(ToolsChanged)
    case toolAccepted(ToolAccepted)
    case gatewayStarted(GatewayStarted)
    case gatewayStopped(GatewayStopped)
    case ledgerSnapshot(LedgerSnapshot)
    case ledgerArchived(LedgerArchived)
    case valuesForgetting(ValuesForgetting)
    case valuesForgotten(ValuesForgotten)
    /// A type that this build does not know: shown raw.
    case unknown(type: String, JSONObject)
  }
}
