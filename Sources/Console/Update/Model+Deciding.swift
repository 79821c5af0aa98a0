import Feed

extension Model {
  /// `a`: approves what is shown, after a second key where it could do harm.
  mutating func approve() {
    guard let calls = targets() else { return }
    if let call = calls.first(where: { held[$0.id]?.isTooLong == true }) {
      let command = "sluice approve \(call.id.rawValue) --digest \(held[call.id]?.call.digest.prefix(12) ?? "")"
      return say("\(call.id) is too long to be shown: \(command)", .flag)
    }
    if let call = calls.first(where: { held[$0.id]?.isComplete != true }) {
      return say("\(call.id): its arguments are still being read")
    }
    guard marks.isEmpty || !pages.isEmpty else { return approveMarked(calls) }
    guard let call = calls.first, let entry = held[call.id] else { return }
    if !call.isWhole && pages.isEmpty {
      pages.append(.call(CallView(id: call.id)))
      return say("not all of it was shown: here is the whole call")
    }
    if entry.isGrave || !call.isWhole { openPrompt(.approve(calls)) } else { send(.approve, calls, reason: nil) }
  }

  private mutating func approveMarked(_ calls: [Prompt.Seen]) {
    if let call = calls.first(where: { !$0.isWhole }) {
      return say("\(call.id) was not shown whole: open it and approve it alone", .flag)
    }
    openPrompt(.approve(calls))
  }

  /// `d`: refuses what is shown; a reason can be typed.
  mutating func refuse() {
    guard let calls = targets() else { return }
    openPrompt(.refuse(calls), field: Field(draft))
    draft = ""
  }

  /// The calls that `a` and `d` are for, as they were seen; none, with the reason said, if they may not be decided.
  private mutating func targets() -> [Prompt.Seen]? {
    guard link.carries else {
      say("not connected: nothing was sent", .alarm)
      return nil
    }
    guard link.may(.decide) else {
      say("you may look, not decide: nothing was sent", .alarm)
      return nil
    }
    let ids = decidable
    guard !ids.isEmpty else {
      say(
        focus == .feed && pages.isEmpty && !held.isEmpty
          ? "the cursor is in the feed: n goes to held calls" : "no held call is shown")
      return nil
    }
    // A mark holds wherever the cursor has gone since.
    let isMarked = pages.isEmpty && !marks.isEmpty
    var calls: [Prompt.Seen] = []
    for id in ids {
      guard let entry = held[id], let call = seen(entry, alone: !isMarked) else { return nil }
      calls.append(call)
    }
    return calls
  }

  /// Marks where there are any, else the one call that is shown.
  private var decidable: [CallID] {
    if case .call(let view)? = pages.last { return held[view.id] == nil ? [] : [view.id] }
    guard pages.isEmpty, screen == .live else { return [] }
    if !marks.isEmpty { return held.open.map(\.id).filter(marks.contains) }
    return focus == .held ? held.selectedEntry.map { [$0.id] } ?? [] : []
  }

  /// The call as it was on the screen, if it has been there long enough and is as it was.
  private mutating func seen(_ entry: HeldEntry, alone: Bool) -> Prompt.Seen? {
    let digest = entry.call.digest
    if let ending = entry.ending {
      say("\(entry.id) is \(ending.outcome.rawValue) already: nothing was sent")
      return nil
    }
    if entry.sending != nil {
      say("\(entry.id) is being decided: the gateway has not answered yet")
      return nil
    }
    let isShown = !alone || sightings.last.call == entry.id
    guard isShown, sightings.isSeen(entry.id, digest: digest, at: now) else {
      say("too early: look first", .flag)
      return nil
    }
    let isPane = alone && pages.isEmpty
    let isWhole = isPane ? sightings.last.isWhole : sightings.isWhole(entry.id, digest: digest)
    return Prompt.Seen(id: entry.id, digest: digest, isWhole: isWhole)
  }

  /// Whether `a` and `d` would act now, for the key line.
  var canDecide: Bool {
    guard link.carries, link.may(.decide) else { return false }
    let ids = decidable
    return !ids.isEmpty
      && ids.allSatisfy { id in
        guard let entry = held[id], entry.isOpen, entry.sending == nil else { return false }
        return sightings.isSeen(id, digest: entry.call.digest, at: now)
      }
  }

  /// Sends a decision on each call, under the digest that was seen.
  mutating func send(_ decision: OperatorDecision, _ calls: [Prompt.Seen], reason: String?) {
    guard link.carries else { return say("not connected: nothing was sent", .alarm) }
    for call in calls {
      let command = Decide(
        id: call.id, digest: call.digest, shown: fingerprint(of: call.id), complete: call.isWhole, decision: decision,
        reason: reason)
      let request = ask(command, for: .decide(call.id, decision))
      held[call.id]?.sending = HeldEntry.Sending(decision: decision, request: request)
      marks.remove(call.id)
    }
    hasDecided = true
  }
}
