import Feed
import Risk
import Text

/// One row of the Rules screen: a server, what holds for all its tools, or a tool.
struct RulesRow {
  let row: RulesBoard.Row
  let model: Model
  let layout: RulesLayout
  private var glyphs: Glyphs { model.glyphs }

  init(_ row: RulesBoard.Row, model: Model, layout: RulesLayout) {
    self.row = row
    self.model = model
    self.layout = layout
  }

  func draw(row place: Int, on canvas: inout Canvas) {
    guard let server = model.rules.server(row) else { return }
    if let tool = model.rules.tool(row) {
      draw(tool, place, &canvas)
    } else if row.tool == nil {
      draw(server, place, &canvas)
    } else {
      drawAllTools(server, place, &canvas)
    }
    guard model.rules.cursor == row else { return }
    if row.tool != nil { canvas.put(glyphs.selection, row: place, column: 0, role: .selected) }
    canvas.emphasise(row: place, columns: 0..<canvas.columns, .selected)
  }

  private func draw(_ server: ServerRules, _ place: Int, _ canvas: inout Canvas) {
    let isFolded = model.rules.folded.contains(server.server)
    canvas.put(isFolded ? glyphs.closed : glyphs.open, row: place, column: 0, role: .heading)
    let name = glyphs.cut(server.server, 20)
    canvas.put(name, row: place, column: 2, role: .heading)
    let start = max(12, 3 + name.displayColumns)
    let words = ServerWords(server, model: model).line(columns: layout.wordsEnd - start)
    canvas.put(words, row: place, column: start, to: layout.wordsEnd)
    put(calls: server.calls, place, &canvas)
  }

  private func drawAllTools(_ server: ServerRules, _ place: Int, _ canvas: inout Canvas) {
    canvas.put("all tools", row: place, column: 3, role: .dim)
    guard let first = server.allTools.first else { return }
    let kind = first.gauge == nil ? first.kind : "limit"
    canvas.show(kind, row: place, column: layout.now, columns: 6)
    put(why: first.text, place, &canvas)
    put(used: first.gauge, place, &canvas)
  }

  private func draw(_ tool: ToolRules, _ place: Int, _ canvas: inout Canvas) {
    canvas.show(tool.tool, row: place, column: 3, columns: layout.badge - 4)
    canvas.put(glyphs.badge(tool.risk.level), row: place, column: layout.badge, role: .dim)
    let isStop = tool.now != .allow
    canvas.put(
      tool.now.rawValue, row: place, column: layout.now, role: isStop ? .text : .dim,
      emphasis: tool.override == nil ? [] : .bold)
    put(why: words(of: tool), place, &canvas)
    put(calls: tool.calls, place, &canvas)
    put(used: tool.ownLimit, place, &canvas)
  }

  /// What became of its definition or is wrong with it, else what the rules say.
  private func words(of tool: ToolRules) -> String {
    if let drift = tool.drift { return "definition \(drift.kind.rawValue)\(drift.raisesRisk ? ", more risk" : "")" }
    return tool.findings?.first.map { "definition \($0.kind.phrase)" } ?? tool.why
  }

  private func put(why: String, _ place: Int, _ canvas: inout Canvas) {
    canvas.show(
      glyphs.words(why), row: place, column: layout.why.lowerBound, columns: layout.why.count, role: .dim)
  }

  private func put(calls: Int, _ place: Int, _ canvas: inout Canvas) {
    let text = Count.grouped(calls)
    canvas.put(text, row: place, column: layout.callsEnd - text.count, role: .dim)
  }

  private func put(used gauge: Gauge?, _ place: Int, _ canvas: inout Canvas) {
    guard let gauge else { return }
    let words = GaugeWords(gauge, glyphs: glyphs)
    canvas.put(Line(words.share, words.part >= 0.9 ? .gaugeLow : .gauge), row: place, endingAt: canvas.columns - 1)
  }
}
