/// The lowest row: the keys that work here and now, with their words.
struct KeyLine {
  let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func draw(row: Int, on canvas: inout Canvas) {
    let isWide = canvas.columns >= LiveLayout.wideColumns
    var column = 1
    for binding in Bindings.all where binding.contexts.contains(model.context) && (isWide || !binding.isExtra) {
      guard let word = word(of: binding) else { continue }
      let offer = model.offer(binding)
      guard offer != .absent, column + binding.label.count + word.count + 5 <= canvas.columns else { continue }
      column = canvas.put(binding.label, row: row, column: column, role: offer == .works ? .key : .dim)
      column = canvas.put(" \(word)  ", row: row, column: column, role: .dim)
    }
    let role: Role = model.prompt == nil ? .key : .dim
    if isWide { column = canvas.put(": ", row: row, column: column, role: role) }
    if !model.isHelpOpen { canvas.put("?", row: row, column: column, role: role) }
  }

  /// The word beside a key; some keys mean another thing for the moment.
  private func word(of binding: Binding) -> String? {
    switch binding.action {
    case .nextHeld where model.isSearching: "next match"
    case .otherPane where model.focus == .feed: "held calls"
    case .accept where model.shownDefinition != nil: "accept definition"
    case .freeze where model.feed.frozenAt != nil: "go on"
    default: binding.word
    }
  }
}
