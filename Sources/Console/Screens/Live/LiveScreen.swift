import Feed

/// Live: what waits, the selected call, what goes by.
struct LiveScreen {
  let model: Model
  let layout: LiveLayout

  init(_ model: Model, size: Size) {
    self.model = model
    layout = LiveLayout(model, size: size)
  }

  func draw(on canvas: inout Canvas) {
    TitleBar(model).draw(on: &canvas)
    HeldTable(model, layout: layout).draw(on: &canvas)
    FeedTable(model, layout: layout).draw(on: &canvas)
    drawPane(on: &canvas)
    StatusLine(model, foot: layout.foot).draw(on: &canvas)
    FootLine(model, foot: layout.foot).draw(on: &canvas)
  }

  /// The selected call. What it shows of a held one is what may be decided.
  private func drawPane(on canvas: inout Canvas) {
    canvas.setSight(Sight(prompt: model.prompt?.number))
    if layout.isWide { drawBorder(on: &canvas) }
    guard let title = layout.paneTitle, let sheet = model.selectedSheet else { return }
    let pane = CallPane(sheet, glyphs: model.glyphs, columns: layout.paneColumns, rows: layout.paneRows)
    let content = layout.isWide ? pane.tall(model) : pane.flat(model)
    let remark = layout.isWide ? Line() : content.remark
    canvas.rule(
      row: title, from: layout.paneColumns.lowerBound, to: layout.paneColumns.upperBound,
      title: pane.title(isWide: layout.isWide, remark: remark), remark: remark)
    for (row, line) in zip(layout.paneRows, content.lines) {
      canvas.put(line, row: row, column: layout.paneColumns.lowerBound, to: layout.paneColumns.upperBound)
    }
    guard let entry = sheet.entry, entry.isOpen else { return }
    let isWhole = content.isWhole && entry.isComplete
    canvas.setSight(
      Sight(call: entry.id, digest: entry.call.digest, isWhole: isWhole, prompt: model.prompt?.number))
  }

  private func drawBorder(on canvas: inout Canvas) {
    let column = layout.paneColumns.lowerBound - 1
    let glyphs = model.glyphs
    canvas.put(glyphs.teeDown, row: layout.feedTitle, column: column, role: .dim)
    for row in layout.paneRows { canvas.put(glyphs.vertical, row: row, column: column, role: .dim) }
    guard let rule = layout.foot.rule else { return }
    canvas.rule(row: rule, to: canvas.columns)
    canvas.put(glyphs.teeUp, row: rule, column: column, role: .dim)
  }
}
