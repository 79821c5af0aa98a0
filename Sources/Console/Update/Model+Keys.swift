import Feed

extension Model {
  /// Where the operator is, for the table of keys.
  var context: Context {
    switch pages.last {
    case .call?: .call
    case .text?: .text
    case nil: screen == .live ? .live : .rules
    }
  }

  mutating func take(_ key: Key) {
    if prompt != nil { return answerPrompt(key) }
    message = nil
    guard let action = Bindings.action(for: key, in: context) else { return }
    if isTooSmall && ![.quit, .redraw, .suspend].contains(action) { return }
    if sweepGhosts(for: action) { return }
    perform(action)
  }

  /// A paste goes into a text field or nowhere.
  mutating func paste(_ text: String) {
    guard prompt?.isAsked(at: now) == true, prompt?.field != nil else { return }
    prompt?.field?.insert(text)
    typed()
  }

  /// Any key lets ghosts go. One that would decide or move from a ghost only does that: the call that comes under the
  /// cursor was not meant by it.
  private mutating func sweepGhosts(for action: Action) -> Bool {
    let selected = held.selectedEntry
    sweepGhosts(endedBefore: now)
    guard let selected, let ending = selected.ending, context == .live, focus == .held else { return false }
    switch action {
    case .approve, .refuse:
      say("\(selected.id) is \(ending.outcome.rawValue) already: nothing was sent")
      return true
    case .mark, .down, .up, .open: return true
    default: return false
    }
  }

  private mutating func perform(_ action: Action) {
    switch action {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .halfPageDown: move(by: max(1, pageHeight / 2))
    case .halfPageUp: move(by: -max(1, pageHeight / 2))
    case .pageDown: move(by: max(1, pageHeight - 1))
    case .pageUp: move(by: -max(1, pageHeight - 1))
    case .first: moveToFirst()
    case .last: moveToLast()
    case .open: open()
    case .back: goBack()
    case .quit: leave()
    case .otherPane: go(to: focus == .held ? .feed : .held)
    case .screen(let screen): show(screen)
    case .filter: openSearch()
    case .nextHeld: next(forward: true)
    case .previousHeld: next(forward: false)
    case .mark: toggleMark()
    case .command: openPrompt(.command, field: Field())
    case .help: if !isHelpOpen { pages.append(.text(TextView(content: .help))) }
    case .redraw: perform(Effect.redraw)
    case .suspend: perform(Effect.suspend)
    case .approve: approve()
    case .refuse: refuse()
    case .freeze: freeze()
    case .undo: undo()
    case .redo: redo()
    case .allowRule: changeRule(.set(.allow, nil))
    case .denyRule: changeRule(.set(.deny, nil))
    case .askRule: changeRule(.set(.ask, nil))
    case .hideRule: changeRule(.set(.hide, nil))
    case .limitRule: changeLimit()
    case .accept: accept()
    case .clearRule: changeRule(.clear(counter: nil))
    }
  }

  mutating func show(_ screen: Screen) {
    self.screen = screen
    pages = []
  }

  private mutating func freeze() {
    feed.frozenAt = feed.frozenAt == nil ? feed.dropped + feed.rows.count : nil
  }

  private mutating func toggleMark() {
    guard focus == .held, let entry = held.selectedEntry, entry.isOpen else { return say("only held calls are marked") }
    if marks.remove(entry.id) == nil { marks.insert(entry.id) }
    held.move(by: 1)
  }
}
