import Feed

/// What goes by, newest below.
struct FeedTable {
  let model: Model
  let layout: LiveLayout
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model, layout: LiveLayout) {
    self.model = model
    self.layout = layout
  }

  func draw(on canvas: inout Canvas) {
    let window = model.feed.window(height: layout.feedRows.count)
    canvas.rule(
      row: layout.feedTitle, from: layout.feedColumns.lowerBound, to: layout.feedColumns.upperBound,
      title: Line("FEED", .heading), remark: remark(newer: window.newer))
    let columns = FeedColumns(columns: layout.feedColumns, isWide: layout.isWide)
    if layout.isWide { drawHeading(columns, on: &canvas) }
    if window.places.isEmpty, !model.filter.isEmpty, let row = layout.feedRows.first {
      canvas.put(
        "nothing matches this filter", row: row, column: FeedColumns.time, to: layout.feedColumns.upperBound,
        role: .dim)
    }
    let current = model.focus == .feed || model.held.isEmpty ? model.feed.current?.id : nil
    for (row, place) in zip(layout.feedRows, window.places) {
      let entry = model.feed.rows[place]
      FeedRowDrawing(entry, model: model, columns: columns).draw(row: row, on: &canvas)
      guard entry.id == current, model.focus == .feed else { continue }
      canvas.put(glyphs.selection, row: row, column: 0, role: .selected)
      canvas.emphasise(row: row, columns: layout.feedColumns, .selected)
    }
  }

  private func remark(newer: Int) -> Line {
    if model.feed.frozenAt != nil { return Line("FROZEN, p goes on", .flag) }
    if newer > 0 { return Line("\(glyphs.below) \(Count.grouped(newer)) newer, G", .key) }
    return Line(model.feed.cursor == nil ? "following, newest below" : "standing still, G follows", .dim)
  }

  private func drawHeading(_ columns: FeedColumns, on canvas: inout Canvas) {
    let row = layout.feedTitle + 1
    canvas.put("TIME", row: row, column: FeedColumns.time, role: .dim)
    canvas.put("RISK", row: row, column: FeedColumns.badge, role: .dim)
    canvas.put("AGENT", row: row, column: columns.agent.lowerBound, role: .dim)
    canvas.put("TOOL", row: row, column: columns.tool.lowerBound, role: .dim)
    canvas.put("OUTCOME", row: row, column: columns.outcome.lowerBound, role: .dim)
    canvas.put("TOOK", row: row, column: columns.took.upperBound - 4, role: .dim)
    canvas.put("WHAT", row: row, column: columns.what.lowerBound, to: columns.what.upperBound, role: .dim)
  }
}
