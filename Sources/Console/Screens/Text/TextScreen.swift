import Text

/// Help, the log, a rule, a changed policy or a line of the feed, to be read.
struct TextScreen {
  let model: Model
  let view: TextView
  let size: Size
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model, _ view: TextView, size: Size) {
    self.model = model
    self.view = view
    self.size = size
  }

  func draw(on canvas: inout Canvas) {
    let layout = ReadingLayout(size: size, hasHeading: false)
    TitleBar(model).draw(on: &canvas)
    let lines = lines
    canvas.put(lines.dropFirst(view.reading.top), search: view.reading.search, rows: layout.rows)
    let below = lines.count - view.reading.top - layout.height
    if below > 0 {
      canvas.put("\(glyphs.below) \(Count.of(below, "more line"))", row: layout.foot.message, column: 1, role: .dim)
    }
    let inSight = min(view.reading.top, lines.count)..<min(view.reading.top + layout.height, lines.count)
    canvas.setSight(
      Sight(digest: model.digest(of: view, lines: lines.count), lines: inSight, prompt: model.prompt?.number))
    FootLine(model, foot: layout.foot).draw(on: &canvas)
  }

  var lines: [BodyLine] {
    switch view.content {
    case .help: HelpText(model).lines
    case .log(_, let text): wrapped(text)
    case .policy(let change): PolicyChangeText(model, change: change, columns: size.columns).lines
    case .rule(let row): RuleText(model, row: row, columns: size.columns).lines
    case .event(let words): wrapped(([glyphs.words(words.text)] + words.details).joined(separator: "\n"))
    }
  }

  private func wrapped(_ text: String) -> [BodyLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).suffix(2_000).flatMap { line in
      glyphs.wrap(String(line), size.columns - 2, atMost: 50).lines.map { .line(Line(" ").adding($0)) }
    }
  }
}

extension TextView.Content {
  /// What the title bar calls it.
  var name: String {
    switch self {
    case .help: "help"
    case .log(let path, _): "log \(path)"
    case .policy(let change): "policy of \(change.server)"
    case .event(let words): "\(words.kind) \(words.what)"
    case .rule(let row): row.tool.map { $0.isEmpty ? "\(row.server), all tools" : "\(row.server).\($0)" } ?? row.server
    }
  }
}
