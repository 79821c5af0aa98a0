import Feed

/// The held calls, oldest first.
struct HeldTable {
  let model: Model
  let layout: LiveLayout
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model, layout: LiveLayout) {
    self.model = model
    self.layout = layout
  }

  /// The entries in sight, and how many are above and below them.
  struct Window: Equatable {
    var entries: Range<Int>
    var above: Int
    var below: Int
  }

  /// The rows around the selected one. A row that says how many more there are takes the place of a call.
  static func window(count: Int, selected: Int, height: Int) -> Window {
    guard count > height else { return Window(entries: 0..<count, above: 0, below: 0) }
    guard height > 2 else {
      let start = min(max(0, selected - height + 1), count - height)
      return Window(entries: start..<(start + height), above: 0, below: 0)
    }
    if selected < height - 1 { return Window(entries: 0..<(height - 1), above: 0, below: count - height + 1) }
    if selected >= count - (height - 1) {
      return Window(entries: (count - height + 1)..<count, above: count - height + 1, below: 0)
    }
    let start = selected - (height - 2) + 1
    return Window(entries: start..<(start + height - 2), above: start, below: count - start - height + 2)
  }

  func draw(on canvas: inout Canvas) {
    drawHeading(on: &canvas)
    let entries = model.held.entries
    let selected = model.held.selected.flatMap(model.held.index(of:)) ?? 0
    let window = Self.window(count: entries.count, selected: selected, height: layout.heldRows.count)
    var rows = Array(layout.heldRows)
    if window.above > 0, !rows.isEmpty {
      canvas.put(more(window.above, glyphs.above), row: rows.removeFirst(), column: 1, role: .held)
    }
    if window.below > 0, !rows.isEmpty {
      canvas.put(more(window.below, glyphs.below), row: rows.removeLast(), column: 1, role: .held)
    }
    for (row, index) in zip(rows, window.entries) {
      HeldRow(entries[index], model: model).draw(row: row, on: &canvas)
    }
  }

  private func more(_ count: Int, _ sign: String) -> String { "\(sign) \(count) more" }

  private func drawHeading(on canvas: inout Canvas) {
    let row = layout.heldHeading
    let open = model.held.openCount
    canvas.put("HELD \(open)", row: row, column: 1, role: .heading)
    guard !model.held.isEmpty else {
      canvas.put("nobody waits", row: row, column: 10, role: .dim)
      return
    }
    let columns = HeldColumns(columns: canvas.columns)
    canvas.put("RISK", row: row, column: HeldColumns.badge, role: .dim)
    canvas.put("AGENT", row: row, column: columns.agent.lowerBound, role: .dim)
    canvas.put("TOOL", row: row, column: columns.tool.lowerBound, role: .dim)
    if columns.subject.count >= 8 { canvas.put("ASKS FOR", row: row, column: columns.subject.lowerBound, role: .dim) }
    canvas.put("WAITS", row: row, column: columns.waits.lowerBound, role: .dim)
    if columns.isWide { canvas.put("QUESTION", row: row, column: columns.bar.lowerBound, role: .dim) }
    canvas.put("ENDS", row: row, column: columns.ends.upperBound - 4, role: .dim)
  }
}
