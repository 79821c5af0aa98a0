import Feed
import MCP

extension Fold {
  /// All of it as parts of a snapshot, none longer than a limit unless one entry alone is.
  ///
  /// - Parameter limit: bytes of compact JSON.
  func parts(limit: Int) -> [JSON] {
    var parts = StateParts(limit: limit)
    let counts = FoldCounts(
      ts: ts, nextCall: nextCall.rawValue, nextOverride: nextOverride, grantsCreated: grantsCreated,
      sessionsOpened: sessionsOpened)
    parts.set("counts", counts)
    if let lockdown { parts.set("lockdown", lockdown) }
    parts.add("grants", grants)
    parts.add("sessions", sessions)
    parts.add("overrides", overrideTable.values.sorted { $0.id < $1.id })
    parts.add("pins", pinOrder.compactMap { pinTable[$0] })
    parts.add("bookings", bookings.all)
    parts.add("questions", questions.sorted { $0.key < $1.key }.map(\.value))
    parts.add("approvals", approvals.sorted { $0.key < $1.key }.map(\.value))
    parts.add("running", running.sorted { $0.key < $1.key }.map(\.value))
    parts.add("unsent", unsent.sorted { $0.key < $1.key }.map(\.value))
    parts.add("forgetting", forgetting)
    return parts.finish()
  }

  /// The fold that the parts of a snapshot hold; none if the first part is missing, or a number in them is none that a
  /// ledger comes to.
  ///
  /// - Parameter seq: the last record that it knows of.
  init?(_ parts: [FoldState], of seq: Int) {
    guard let counts = parts.first?.counts, parts.allSatisfy(\.isCountable) else { return nil }
    self.init()
    self.seq = seq
    ts = counts.ts
    nextCall = CallID(rawValue: counts.nextCall)
    nextOverride = counts.nextOverride
    grantsCreated = counts.grantsCreated
    sessionsOpened = counts.sessionsOpened
    lockdown = parts.first?.lockdown
    bookings = BookingTally(parts.flatMap { $0.bookings ?? [] })
    forgetting = parts.flatMap { $0.forgetting ?? [] }
    for part in parts { restore(part) }
  }

  private mutating func restore(_ part: FoldState) {
    for grant in part.grants ?? [] {
      grantOrder.append(ByteString(grant.grant))
      grantTable[ByteString(grant.grant)] = grant
    }
    for session in part.sessions ?? [] { sessionTable[ByteString(session.session)] = session }
    for override in part.overrides ?? [] { overrideTable[OverridePlace(override)] = override }
    for pin in part.pins ?? [] {
      let place = ToolPlace(server: ByteString(pin.server), tool: ByteString(pin.tool))
      pinOrder.append(place)
      pinTable[place] = pin
    }
    for question in part.questions ?? [] { questions[question.decided.call] = question }
    for approval in part.approvals ?? [] { approvals[approval.decided.call] = approval }
    for call in part.running ?? [] { running[call.call] = call }
    for call in part.unsent ?? [] { unsent[call.call] = call }
  }
}
