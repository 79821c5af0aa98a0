import Feed
import Text

/// Rules: what applies to each tool now, and why.
struct RulesScreen {
  let model: Model
  let layout: RulesLayout
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model, size: Size) {
    self.model = model
    layout = RulesLayout(model, size: size)
  }

  func draw(on canvas: inout Canvas) {
    TitleBar(model).draw(on: &canvas)
    drawHeading(on: &canvas)
    let rows = model.rules.rows
    let window = Self.window(rows.count, at: model.rules.cursor.flatMap(rows.firstIndex(of:)) ?? 0, layout.rows.count)
    for (row, index) in zip(layout.rows, window) {
      RulesRow(rows[index], model: model, layout: layout).draw(row: row, on: &canvas)
    }
    if rows.isEmpty { canvas.put(model.link.carries ? "no servers" : "not connected", row: 2, column: 3, role: .dim) }
    drawDetail(on: &canvas)
    drawStatus(on: &canvas)
    canvas.setSight(Sight(prompt: model.prompt?.number))
    FootLine(model, foot: layout.foot).draw(on: &canvas)
  }

  /// The rows in sight: all, or those around the cursor.
  static func window(_ count: Int, at cursor: Int, _ height: Int) -> Range<Int> {
    guard count > height else { return 0..<count }
    let start = min(max(0, cursor - height / 2), count - height)
    return start..<(start + height)
  }

  private func drawHeading(on canvas: inout Canvas) {
    canvas.put("TOOL", row: 1, column: 3, role: .dim)
    canvas.put("RISK", row: 1, column: layout.badge, role: .dim)
    canvas.put("NOW", row: 1, column: layout.now, role: .dim)
    canvas.put("WHY", row: 1, column: layout.why.lowerBound, role: .dim)
    canvas.put("1 H", row: 1, column: layout.callsEnd - 3, role: .dim)
    canvas.put("USED", row: 1, column: canvas.columns - 5, role: .dim)
  }

  private func drawDetail(on canvas: inout Canvas) {
    guard let row = model.rules.cursor, let server = model.rules.server(row) else {
      return canvas.rule(row: layout.title, to: canvas.columns)
    }
    let name = row.tool.map { $0.isEmpty ? "\(row.server), all tools" : "\(row.server).\($0)" } ?? row.server
    canvas.rule(
      row: layout.title, to: canvas.columns, title: Line(glyphs.cut(name, canvas.columns / 2), .heading),
      remark: row.tool == nil ? Line() : Line("in this order, the first no wins", .dim))
    guard row.tool != nil else {
      let lines = ServerTroubles(server, model: model).lines(columns: canvas.columns - 2)
      return drawDetail(lines, on: &canvas) { line, _, place, canvas in canvas.put(line, row: place, column: 1) }
    }
    drawDetail(model.rules.tool(row)?.lines ?? server.allTools, on: &canvas) { line, number, place, canvas in
      RuleLineDrawing(line, number: number, glyphs: glyphs).draw(row: place, on: &canvas)
    }
  }

  /// So many lines as have room, and how many are below.
  private func drawDetail<Element>(
    _ lines: [Element], on canvas: inout Canvas, draw: (Element, _ number: Int, _ row: Int, inout Canvas) -> Void
  ) {
    for (index, place) in zip(lines.indices, layout.detail) {
      if place == layout.detail.upperBound - 1 && index < lines.count - 1 {
        canvas.put("\(glyphs.below) \(lines.count - index) more: Enter", row: place, column: 1, role: .dim)
      } else {
        draw(lines[index], index + 1, place, &canvas)
      }
    }
  }

  private func drawStatus(on canvas: inout Canvas) {
    let count = model.rules.overrides.count
    var text =
      count == 0 ? "no changes by operators: the files hold" : Count.of(count, "change") + " by operators in force"
    if let last = model.rules.undo.last { text += "   u takes back: \(last.tool) \(last.goal)" }
    let line = furtherTools
    let room = canvas.columns - 2 - line.columns
    canvas.put(line.adding(glyphs.cut(text, room), .dim), row: layout.foot.message, column: 1)
  }

  /// That the list is not whole, and what shows the rest; nothing if it is.
  private var furtherTools: Line {
    let count = model.rules.furtherTools
    guard count > 0 else { return Line() }
    return Line("\(Count.of(count, "more tool")): `sluice rules list SERVER TOOL` shows each", .flag).adding("   ")
  }
}
