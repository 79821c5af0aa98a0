import MCP

extension Event.Body {
  /// The event's `type` on the wire.
  public var type: String {
    switch self {
    case .unknown(let type, _): type
    default: known.map { Swift.type(of: $0).type } ?? ""
    }
  }

  /// The typed body; none for a type that this build does not know.
  public var known: (any EventBody)? {
    switch self {
    case .callDecided(let body): body
    case .callHeld(let body): body
    case .callAway(let body): body
    case .callReturned(let body): body
    case .callChanged(let body): body
    case .callResolved(let body): body
    case .approvalSpent(let body): body
    case .approvalLapsed(let body): body
    case .callCompleted(let body): body
    case .methodDecided(let body): body
    case .sessionOpened(let body): body
    case .sessionClosed(let body): body
    case .ruleChanged(let body): body
    case .policyReloaded(let body): body
    case .policyRejected(let body): body
    case .policyWaiting(let body): body
    case .lockdownChanged(let body): body
    case .grantChanged(let body): body
    case .serverUp(let body): body
    case .serverDown(let body): body
    case .toolsChanged(let body): body
    case .toolAccepted(let body): body
    case .gatewayStarted(let body): body
    case .gatewayStopped(let body): body
    case .unknown: nil
    }
  }

  /// Reads a body of the given type.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  init(type: String, members: JSONObject) throws(FeedError) {
    switch type {
    case CallDecided.type: self = .callDecided(try WireDecoder.decode(CallDecided.self, from: .object(members)))
    case CallHeld.type: self = .callHeld(try WireDecoder.decode(CallHeld.self, from: .object(members)))
    case CallAway.type: self = .callAway(try WireDecoder.decode(CallAway.self, from: .object(members)))
    case CallReturned.type: self = .callReturned(try WireDecoder.decode(CallReturned.self, from: .object(members)))
    case CallChanged.type: self = .callChanged(try WireDecoder.decode(CallChanged.self, from: .object(members)))
    case CallResolved.type: self = .callResolved(try WireDecoder.decode(CallResolved.self, from: .object(members)))
    case ApprovalSpent.type: self = .approvalSpent(try WireDecoder.decode(ApprovalSpent.self, from: .object(members)))
    case ApprovalLapsed.type: self = .approvalLapsed(try WireDecoder.decode(ApprovalLapsed.self, from: .object(members)))
    case CallCompleted.type: self = .callCompleted(try WireDecoder.decode(CallCompleted.self, from: .object(members)))
    case MethodDecided.type: self = .methodDecided(try WireDecoder.decode(MethodDecided.self, from: .object(members)))
    case SessionOpened.type: self = .sessionOpened(try WireDecoder.decode(SessionOpened.self, from: .object(members)))
    case SessionClosed.type: self = .sessionClosed(try WireDecoder.decode(SessionClosed.self, from: .object(members)))
    case RuleChanged.type: self = .ruleChanged(try WireDecoder.decode(RuleChanged.self, from: .object(members)))
    case PolicyReloaded.type: self = .policyReloaded(try WireDecoder.decode(PolicyReloaded.self, from: .object(members)))
    case PolicyRejected.type: self = .policyRejected(try WireDecoder.decode(PolicyRejected.self, from: .object(members)))
    case PolicyWaiting.type: self = .policyWaiting(try WireDecoder.decode(PolicyWaiting.self, from: .object(members)))
    case LockdownChanged.type: self = .lockdownChanged(try WireDecoder.decode(LockdownChanged.self, from: .object(members)))
    case GrantChanged.type: self = .grantChanged(try WireDecoder.decode(GrantChanged.self, from: .object(members)))
    case ServerUp.type: self = .serverUp(try WireDecoder.decode(ServerUp.self, from: .object(members)))
    case ServerDown.type: self = .serverDown(try WireDecoder.decode(ServerDown.self, from: .object(members)))
    case ToolsChanged.type: self = .toolsChanged(try WireDecoder.decode(ToolsChanged.self, from: .object(members)))
    case ToolAccepted.type: self = .toolAccepted(try WireDecoder.decode(ToolAccepted.self, from: .object(members)))
    case GatewayStarted.type: self = .gatewayStarted(try WireDecoder.decode(GatewayStarted.self, from: .object(members)))
    case GatewayStopped.type: self = .gatewayStopped(try WireDecoder.decode(GatewayStopped.self, from: .object(members)))
    default: self = .unknown(type: type, members)
    }
  }
}
