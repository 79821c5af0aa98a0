import Feed
import Risk
import Text

/// One call, whole.
struct CallScreen {
  let model: Model
  let view: CallView
  let size: Size
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model, _ view: CallView, size: Size) {
    self.model = model
    self.view = view
    self.size = size
  }

  func draw(on canvas: inout Canvas) {
    let layout = ReadingLayout(size: size, hasHeading: true)
    TitleBar(model).draw(on: &canvas)
    defer { FootLine(model, foot: layout.foot).draw(on: &canvas) }
    canvas.setSight(Sight(prompt: model.prompt?.number))
    guard let sheet = model.sheet(of: view) else {
      let text = view.problem ?? "reading \(view.id)\(glyphs.ellipsis)"
      canvas.put(glyphs.cut(text, size.columns - 2), row: 2, column: 1, role: .dim)
      return
    }
    drawHeading(sheet, on: &canvas)
    let body = CallBody(sheet, of: view, model: model, columns: size.columns)
    canvas.put(
      body[view.reading.top..<(view.reading.top + layout.height)], search: view.reading.search, rows: layout.rows)
    let below = body.count - view.reading.top - layout.height
    if below > 0 {
      canvas.put(
        "\(glyphs.below) \(Count.of(below, "more line")), PgDn", row: layout.foot.message, column: 1, role: .flag)
    }
    canvas.setSight(sight(of: sheet, body, layout))
  }

  /// What this frame shows of the arguments, and whether with it all of them have been on the screen.
  private func sight(of sheet: CallSheet, _ body: CallBody, _ layout: ReadingLayout) -> Sight {
    guard let entry = sheet.entry, entry.isOpen else { return Sight(prompt: model.prompt?.number) }
    let window = view.reading.top..<(view.reading.top + layout.height)
    let inSight = body.arguments.clamped(to: window)
    let start = inSight.lowerBound - body.arguments.lowerBound
    let lines = start..<(start + inSight.count)
    let digest = entry.call.digest
    let seen = view.seenDigest.utf8.elementsEqual(digest.utf8) ? view.seen : 0
    let reached = lines.lowerBound <= seen ? max(seen, lines.upperBound) : seen
    let isWhole = reached >= body.arguments.count && body.isUncut && entry.isComplete
    return Sight(call: entry.id, digest: digest, isWhole: isWhole, lines: lines, prompt: model.prompt?.number)
  }

  /// `▲ HIGH  design-bot → runware.imageInference      ends in ▇▇▇▇▇▇▇▇▇▇  9:51`
  private func drawHeading(_ sheet: CallSheet, on canvas: inout Canvas) {
    let decided = sheet.decided
    let right = rightOfHeading(sheet)
    var line = Line(" ").adding(glyphs.badge(decided.risk.level), Role(decided.risk.level)).adding("  ")
    let room = size.columns - line.columns - right.columns - 2
    let agent = glyphs.cut(decided.agent, max(8, room / 3))
    let left = max(1, room - agent.displayColumns - 3)
    let qualified = "\(decided.server).\(decided.tool)"
    // The server is left out before the tool is cut.
    let isQualified = glyphs.cut(qualified, left + 1).displayColumns <= left
    let tool = glyphs.cut(isQualified ? qualified : decided.tool, left)
    line.append("\(agent) \(glyphs.arrow) \(tool)", .heading)
    canvas.put(line, row: 1, column: 0)
    canvas.put(right, row: 1, endingAt: size.columns)
  }

  private func rightOfHeading(_ sheet: CallSheet) -> Line {
    guard let entry = sheet.entry else {
      let outcome = sheet.row?.outcome
      return Line(glyphs.outcome(outcome), Role(outcome)).adding(
        " \(model.clock(sheet.row?.settledAt ?? sheet.ts).full)", .dim)
    }
    if let ending = entry.ending { return Line(glyphs.outcome(ending.outcome), Role(ending.outcome)) }
    if entry.sending != nil { return Line("\(glyphs.running) sending", .key) }
    let runs = model.clocksRun
    let bar = glyphs.bar(runs ? entry.timeLeft(at: model.now) : 0, columns: size.columns < 80 ? 5 : 10)
    let left = runs ? Stretch.left(entry.call.expiresAt - model.now) : "?"
    return Line("ends in ", .dim).adding(bar.full, .gauge).adding(bar.empty, .dim)
      .adding(left.padded(to: 6, .trailing), .held)
  }
}
