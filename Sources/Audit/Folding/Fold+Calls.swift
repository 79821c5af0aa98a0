import Feed
import MCP

extension Fold {
  mutating func apply(_ body: CallDecided, at ts: Int64) {
    nextCall = max(nextCall, CallID(rawValue: body.call.rawValue + 1))
    use(grant: body.grant, at: ts)
    bookings.add(body.bookings)
    switch body.decision {
    case .allow: running[body.call] = body
    case .hold: questions[body.call] = OpenQuestion(decided: body, ts: ts)
    case .deny: break
    }
  }

  mutating func apply(_ body: CallChanged) {
    questions[body.call]?.digest = body.digest
    questions[body.call]?.held?.reasons = body.reasons
  }

  mutating func apply(_ body: CallResolved) {
    bookings.giveBack(body.returned)
    let question = questions.removeValue(forKey: body.call)
    if body.outcome == .approved { approvals[body.call] = question }
  }

  mutating func apply(_ body: ApprovalSpent) {
    bookings.add(body.bookings)
    let kept = unsent.removeValue(forKey: body.call)
    running[body.call] = approvals.removeValue(forKey: body.call)?.decided ?? kept
  }

  mutating func apply(_ body: ApprovalLapsed) {
    approvals[body.call] = nil
    unsent[body.call] = nil
  }

  mutating func apply(_ body: CallCompleted) {
    bookings.giveBack(body.returned)
    let call = running.removeValue(forKey: body.call)
    // Only a call that was held has a yes.
    if body.mayLeaveApproval, call?.decision == .hold { unsent[body.call] = call }
  }

  mutating func apply(_ body: SessionOpened, at ts: Int64) {
    sessionsOpened += 1
    sessionTable[ByteString(body.session)] = body
    use(grant: body.grant, at: ts)
  }

  /// Sessions that have not ended; those of an earlier process are gone with it.
  public var sessions: [SessionOpened] {
    sessionTable.values.sorted { ByteString($0.session) < ByteString($1.session) }
  }

  private mutating func use(grant: String, at ts: Int64) {
    grantTable[ByteString(grant)]?.lastUsedAt = ts
  }
}
