import Feed

extension Model {
  mutating func openPrompt(_ question: Prompt.Question, field: Field? = nil) {
    promptCount += 1
    prompt = Prompt(number: promptCount, question: question, field: field)
  }

  /// Whether a question is open that one key answers.
  public var asksForOneKey: Bool { prompt.map { $0.field == nil } ?? false }

  /// Takes a key while a prompt is open. Keys from before its frame was written were not meant for it; leaving it is
  /// always safe.
  mutating func answerPrompt(_ key: Key) {
    guard let open = prompt else { return }
    if key == .escape || key == .ctrl("c") { return cancelPrompt(open) }
    guard open.isAsked(at: now) else { return }
    if case .over(let ending) = open.question {
      if !ending.wasTyped || key == .enter { cancelPrompt(open) }
      return
    }
    guard open.field != nil else {
      prompt = nil
      return answer(open, with: key)
    }
    if key == .enter { return submit(open) }
    if key == .backspace, open.field?.text.isEmpty == true, open.isTypedOver { return cancelPrompt(open) }
    if prompt?.field?.edit(key) == true { typed() }
  }

  /// The second key: yes, or anything else for no.
  private mutating func answer(_ open: Prompt, with key: Key) {
    switch (open.question, key) {
    case (.approve(let calls), .char("y")): send(.approve, calls, reason: nil)
    case (.quit, .char("y")), (.quit, .char("q")): perform(.quit)
    case (.rule(let intent, _), .char("y")): sendRule(intent)
    case (.liftLockdown, .char("y")): ask(SetLockdown(on: false), for: .lockdown)
    case (.policy(let change), .char("y")):
      ask(AcceptPolicy(server: change.server, hash: change.waiting.hash), for: .policy(change))
    case (.definition(let definition), .char("y")): sendAcceptance(of: definition)
    case (.quit, _): say("still here")
    default: say("no: nothing was sent")
    }
  }

  private mutating func cancelPrompt(_ open: Prompt) {
    prompt = nil
    switch open.question {
    case .filter(let before):
      filter = before
      applyFilter()
    case .refuse:
      draft = open.field?.text ?? ""
      say("no: nothing was sent")
    case .approve, .rule, .ruleEnd, .limit, .liftLockdown, .policy, .definition: say("no: nothing was sent")
    case .over(let ending): say(ending.words(at: now), .flag)
    case .search, .command, .quit: break
    }
  }

  /// Text has changed: a filter works while it is typed, and the one from before `/` is in force while it is wrong.
  mutating func typed() {
    guard let open = prompt, let text = open.field?.text else { return }
    prompt?.problem = nil
    guard case .filter(let before) = open.question else { return }
    do {
      filter = try CallFilter(text)
    } catch {
      filter = before
      prompt?.problem = FilterProblem(error, in: text).words
    }
    applyFilter()
  }

  private mutating func submit(_ open: Prompt) {
    let text = open.field?.text ?? ""
    switch open.question {
    case .filter:
      if open.problem == nil { prompt = nil }
    case .refuse(let calls):
      prompt = nil
      let reason = text.trimmed
      send(.refuse, calls, reason: reason.isEmpty ? nil : reason)
    case .search:
      prompt = nil
      search(text)
    case .command:
      prompt = nil
      run(text)
    case .ruleEnd(let intent, let preview): submitEnd(text, intent, preview)
    case .limit(let intent, let counter): submitLimit(text, intent, counter: counter)
    case .approve, .quit, .rule, .liftLockdown, .policy, .definition, .over: break
    }
  }

  private mutating func search(_ text: String) {
    setReading { $0.search = text }
    if !text.isEmpty { next(forward: true) }
  }

  mutating func openSearch() {
    if pages.isEmpty {
      openPrompt(.filter(before: filter), field: Field(filter.text))
    } else {
      openPrompt(.search, field: Field())
    }
  }

  /// A prompt that can't be answered any more ends, and what is left of it takes the keys that were meant for it: no
  /// letter of a reason may decide another call. What was typed is kept for the next one.
  mutating func closeStalePrompt() {
    guard let open = prompt, let ending = ending(of: open) else { return }
    if case .refuse = open.question, let typed = open.field?.text, !typed.isEmpty { draft = typed }
    openPrompt(.over(ending))
  }

  /// Why a prompt ends by itself: its call has ended or changed, or its answer would not reach the gateway. None while
  /// it can be answered.
  private func ending(of open: Prompt) -> Prompt.Ending? {
    let wasTyped = open.field != nil
    if open.isSent, !link.carries { return Prompt.Ending(what: "the connection was lost", wasTyped: wasTyped) }
    guard let stale = open.calls.first(where: isStale) else { return nil }
    if let ending = held[stale.id]?.ending, let by = ending.by {
      let what = "\(stale.id): \(glyphs.cut(by, 12)) \(ending.outcome.rawValue)"
      return Prompt.Ending(what: what, decidedAt: ending.at, wasTyped: wasTyped)
    }
    let what = held[stale.id]?.ending?.outcome.rawValue ?? (held[stale.id] == nil ? "ended" : "changed")
    return Prompt.Ending(what: "\(stale.id) \(what) while you \(wasTyped ? "typed" : "looked")", wasTyped: wasTyped)
  }

  private func isStale(_ call: Prompt.Seen) -> Bool {
    guard let entry = held[call.id], entry.isOpen else { return true }
    return !entry.call.digest.utf8.elementsEqual(call.digest.utf8)
  }
}

extension Prompt {
  /// Whether backspace on nothing leaves it, as in an editor's command line.
  var isTypedOver: Bool {
    switch question {
    case .filter, .search, .command: true
    default: false
    }
  }
}
