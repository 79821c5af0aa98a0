import Feed

extension Model {
  /// A key on the Rules screen means a change. What stops acts at once; for anything else the gateway is asked first
  /// what it would let through.
  mutating func changeRule(_ change: RuleIntent.Change) {
    guard let intent = intent(change) else { return }
    if case .clear = change, let row = rules.cursor, !rules.hasOverride(row) {
      return say("\(intent.tool) is as its file says: nothing to take back")
    }
    if case .set(let action, nil) = change, let row = rules.cursor, let tool = rules.tool(row),
      rules.changesNothing(action, tool, server: row.server)
    {
      return say("\(tool.tool): \(action.already) already: nothing was changed")
    }
    if case .set(let action, nil) = change, action == .deny || action == .hide { return sendRule(intent) }
    preview(intent)
  }

  private mutating func intent(_ change: RuleIntent.Change) -> RuleIntent? {
    guard mayChangeRules() else { return nil }
    guard let row = rules.cursor, let tool = rules.tool(row) else {
      say("choose a tool first")
      return nil
    }
    let counter: String? =
      switch change {
      case .set(_, let limit): limit?.counter
      case .clear(let counter): counter
      }
    return RuleIntent(
      server: row.server, tool: tool.tool, change: change, from: tool.now,
      before: rules.override(server: row.server, tool: tool.tool, counter: counter))
  }

  mutating func mayChangeRules() -> Bool {
    guard link.carries else {
      say("not connected: nothing was sent", .alarm)
      return false
    }
    guard link.may(.rules) else {
      say("you may not change rules: nothing was sent", .alarm)
      return false
    }
    guard !requests.changesRules else {
      say("the last change is still on its way")
      return false
    }
    return true
  }

  mutating func preview(_ intent: RuleIntent) {
    switch intent.change {
    case .set(let action, let limit):
      ask(
        PreviewRule(server: intent.server, tool: intent.tool, action: action, limit: limit), for: .preview(intent))
    case .clear:
      ask(PreviewRule(server: intent.server, tool: intent.tool), for: .preview(intent))
    }
  }

  /// The gateway has said what the change would do: one that lets more through asks for an end and a second key.
  mutating func consider(_ intent: RuleIntent, _ preview: RulePreview) {
    guard preview.loosens else { return sendRule(intent) }
    guard prompt == nil else { return say("\(intent.tool): not changed, because something else was asked meanwhile") }
    if case .set = intent.change, intent.origin == .new {
      openPrompt(.ruleEnd(intent, preview), field: Field("1 h"))
    } else {
      openPrompt(.rule(intent, preview))
    }
  }

  /// An end was typed: a time, or nothing for none.
  mutating func submitEnd(_ text: String, _ intent: RuleIntent, _ preview: RulePreview) {
    var intent = intent
    intent.seconds = TimeSpan(text)?.seconds
    if intent.seconds == nil && !text.isEmpty {
      prompt?.problem = "30m, 1 h, 7d, or nothing for no end"
    } else {
      openPrompt(.rule(intent, preview))
    }
  }

  mutating func sendRule(_ intent: RuleIntent) {
    guard link.carries else { return say("not connected: nothing was sent", .alarm) }
    switch intent.change {
    case .set(let action, let limit):
      let command = SetRule(
        server: intent.server, tool: intent.tool, action: action, limit: limit, for: intent.seconds)
      ask(command, for: .rule(intent))
    case .clear(let counter):
      ask(ClearRule(server: intent.server, tool: intent.tool, counter: counter), for: .rule(intent))
    }
  }

  /// The gateway has made the change: it can be taken back.
  mutating func ruleChanged(_ intent: RuleIntent) {
    let from = intent.from.map { "\($0.rawValue) \(glyphs.arrow) " } ?? ""
    if intent.change == .set(.allow, nil), rules.isStoppedByDrift(intent.tool, of: intent.server) {
      say("\(intent.tool): \(intent.goal), but nobody has accepted its definition yet", .flag)
    } else {
      say("\(intent.tool): \(from)\(intent.goal)")
    }
    switch intent.origin {
    case .new:
      rules.undo.append(intent)
      rules.redo = []
    case .redo:
      if let again = rules.redo.popLast() { rules.undo.append(again) }
    case .undo:
      if let back = rules.undo.popLast() { rules.redo.append(back) }
    }
    askForRules()
  }

  /// `u`: takes the latest own change back.
  mutating func undo() {
    guard pages.isEmpty, screen == .rules else { return say("an approval can't be taken back") }
    guard mayChangeRules() else { return }
    guard let last = rules.undo.last else { return say("nothing of yours to take back") }
    var back = last
    back.origin = .undo
    back.from = nil
    if let before = last.before, before.until.map({ $0 > now }) ?? true {
      back.change = .set(before.action, before.limit)
      back.seconds = before.until.map { Int(($0 - now + 999) / 1000) }
    } else {
      back.change = .clear(counter: last.counter)
      back.seconds = nil
    }
    preview(back)
  }

  /// `U`: makes it again.
  mutating func redo() {
    guard mayChangeRules() else { return }
    guard var again = rules.redo.last else { return say("nothing to make again") }
    again.origin = .redo
    preview(again)
  }
}

extension RulesBoard {
  /// Whether calls are held or denied because of the tool's definition, which no override lifts.
  fileprivate func isStoppedByDrift(_ tool: String, of server: String) -> Bool {
    let lines = self.tool(Row(server: server, tool: tool))?.lines ?? []
    return lines.contains { $0.kind == "drift" && !$0.text.hasPrefix("allow") }
  }

  /// Whether a tool is already what an override would make of it. One with an end may be made again for another end,
  /// and a stop that only the file speaks of may be made one that a new file does not lift.
  fileprivate func changesNothing(_ action: RuleAction, _ tool: ToolRules, server: String) -> Bool {
    if let own = self.override(server: server, tool: tool.tool, counter: nil) {
      return own.action == action && own.until == nil
    }
    return action == .allow && tool.now == .allow && tool.drift == nil
  }
}

extension RuleAction {
  /// `allowed`, as in `allowed already`.
  fileprivate var already: String {
    switch self {
    case .allow: "allowed"
    case .ask: "asked about"
    case .deny: "denied"
    case .hide: "hidden"
    case .limit: "limited"
    }
  }
}

extension RuleIntent {
  /// The counter whose maximum it changes.
  var counter: String? {
    switch change {
    case .set(_, let limit): limit?.counter
    case .clear(let counter): counter
    }
  }
}

extension Requests {
  /// Whether a rule change is on its way.
  var changesRules: Bool {
    pending.contains { purpose in
      switch purpose {
      case .preview, .rule, .policy, .definition: true
      default: false
      }
    }
  }
}
