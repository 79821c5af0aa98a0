import MCP

extension Event.Body {
  /// The event's `type` on the wire.
  public var type: String {
    switch self {
    // At once for those that every call writes.
    case .callDecided: return CallDecided.type
    case .callCompleted: return CallCompleted.type
    case .unknown(let type, _): return type
    default: return known.map { Swift.type(of: $0).type } ?? ""
    }
  }

  /// The members that belong to the type.
  public var members: JSONObject {
    if case .unknown(_, let members) = self { return members }
    return known.flatMap { WireEncoder.encode($0).object } ?? JSONObject()
  }

  /// The bytes of an object that begins with other members and goes on with those of the body.
  func joining(_ opening: consuming WireObject) -> ByteWriter {
    switch self {
    case .callDecided(let body): body.write(into: &opening)
    case .callCompleted(let body): body.write(into: &opening)
    case .unknown(_, let members): opening.join(members)
    default:
      if let known { return WireEncoder.write(known, joining: opening.open()) }
    }
    return opening.closed()
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
    case .ledgerSnapshot(let body): body
    case .ledgerArchived(let body): body
    case .valuesForgetting(let body): body
    case .valuesForgotten(let body): body
    case .unknown: nil
    }
  }

  /// Reads the body out of a whole event.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  init(type: String, event: JSONObject) throws(FeedError) {
    func read<Body: EventBody>() throws(FeedError) -> Body {
      try WireDecoder.decode(Body.self, from: .object(event))
    }
    switch type {
    case CallDecided.type: self = .callDecided(try read())
    case CallHeld.type: self = .callHeld(try read())
    case CallAway.type: self = .callAway(try read())
    case CallReturned.type: self = .callReturned(try read())
    case CallChanged.type: self = .callChanged(try read())
    case CallResolved.type: self = .callResolved(try read())
    case ApprovalSpent.type: self = .approvalSpent(try read())
    case ApprovalLapsed.type: self = .approvalLapsed(try read())
    case CallCompleted.type: self = .callCompleted(try read())
    case MethodDecided.type: self = .methodDecided(try read())
    case SessionOpened.type: self = .sessionOpened(try read())
    case SessionClosed.type: self = .sessionClosed(try read())
    case RuleChanged.type: self = .ruleChanged(try read())
    case PolicyReloaded.type: self = .policyReloaded(try read())
    case PolicyRejected.type: self = .policyRejected(try read())
    case PolicyWaiting.type: self = .policyWaiting(try read())
    case LockdownChanged.type: self = .lockdownChanged(try read())
    case GrantChanged.type: self = .grantChanged(try read())
    case ServerUp.type: self = .serverUp(try read())
    case ServerDown.type: self = .serverDown(try read())
    case ToolsChanged.type: self = .toolsChanged(try read())
    case ToolAccepted.type: self = .toolAccepted(try read())
    case GatewayStarted.type: self = .gatewayStarted(try read())
    case GatewayStopped.type: self = .gatewayStopped(try read())
    case LedgerSnapshot.type: self = .ledgerSnapshot(try read())
    case LedgerArchived.type: self = .ledgerArchived(try read())
    case ValuesForgetting.type: self = .valuesForgetting(try read())
    case ValuesForgotten.type: self = .valuesForgotten(try read())
    default: self = .unknown(type: type, Self.members(of: event))
    }
  }

  /// What an event has besides the members that every event has.
  private static func members(of event: JSONObject) -> JSONObject {
    var members = event
    for common in ["seq", "ts", "type", "values"] { members[common] = nil }
    return members
  }
}
