/// The lowest row: the keys that work here and now, with their words.
struct KeyLine {
  let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func draw(row: Int, on canvas: inout Canvas) {
    let bindings = Bindings.all.filter { $0.contexts.contains(model.context) && $0.word != nil }
    let isWide = canvas.columns >= LiveLayout.wideColumns
    var column = 1
    for binding in bindings where isWide || !binding.isExtra {
      let width = binding.label.count + 1 + (binding.word?.count ?? 0)
      guard column + width + 4 <= canvas.columns else { continue }
      let isDim = isDeciding(binding) && !model.canDecide
      column = canvas.put(binding.label, row: row, column: column, role: isDim ? .dim : .key)
      column = canvas.put(" \(binding.word ?? "")  ", row: row, column: column, role: .dim)
    }
    if isWide { column = canvas.put(": ", row: row, column: column, role: .key) }
    canvas.put("?", row: row, column: column, role: .key)
  }

  private func isDeciding(_ binding: Binding) -> Bool {
    binding.action == .approve || binding.action == .refuse
  }
}
