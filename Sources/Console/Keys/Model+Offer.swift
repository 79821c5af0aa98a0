import Feed

extension Model {
  /// Whether a key acts here and now. While a prompt is open nothing but the prompt takes keys.
  func offer(_ binding: Binding) -> Offer {
    let offer = unprompted(binding.action)
    return prompt != nil && offer == .works ? .notNow : offer
  }

  private func unprompted(_ action: Action) -> Offer {
    switch action {
    case .approve, .refuse: hasDecidable ? (canDecide ? .works : .notNow) : .absent
    case .mark: held.openCount > 0 ? (focus == .held ? .works : .notNow) : .absent
    case .nextHeld, .previousHeld: canGoOn ? .works : .absent
    case .allowRule, .askRule, .denyRule, .hideRule: works(link.carries && rules.selectedTool != nil)
    case .limitRule: works(link.carries && rules.selectedTool?.ownLimit != nil)
    case .clearRule: works(link.carries && selectedOverride)
    case .accept: shownPolicy == nil && shownDefinition == nil ? .absent : works(link.carries)
    case .undo: works(link.carries && !rules.undo.isEmpty)
    case .redo: works(link.carries && !rules.redo.isEmpty)
    case .help: isHelpOpen ? .absent : .works
    default: .works
    }
  }

  private func works(_ does: Bool) -> Offer { does ? .works : .notNow }

  /// Whether there is a held call here that `a` and `d` could be for.
  private var hasDecidable: Bool {
    if case .call(let view)? = pages.last { return held[view.id]?.isOpen == true }
    return held.openCount > 0
  }

  /// Whether `n` leads anywhere: to a match where something is searched for, else to a held call.
  private var canGoOn: Bool {
    if isSearching { return true }
    switch pages.last {
    case .text?: return false
    case .call(let view)?: return held.open.contains { $0.id != view.id }
    case nil: return held.openCount > 0
    }
  }

  /// Whether something is searched for in the text on top.
  var isSearching: Bool { reading.map { !$0.search.isEmpty } ?? false }

  /// Whether the help page lies on top.
  var isHelpOpen: Bool {
    if case .text(let view)? = pages.last, case .help = view.content { true } else { false }
  }

  private var selectedOverride: Bool {
    guard let row = rules.cursor else { return false }
    return rules.hasOverride(row)
  }
}
