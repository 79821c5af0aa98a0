import Feed
import Text

/// One held call.
struct HeldRow {
  let entry: HeldEntry
  let model: Model
  private var glyphs: Glyphs { model.glyphs }
  private var decided: CallDecided { entry.call.decided }

  init(_ entry: HeldEntry, model: Model) {
    self.entry = entry
    self.model = model
  }

  /// Where its agent is: the time its request stays open, or a word.
  static func waits(_ call: HeldCall, now: Int64) -> String {
    switch call.wait {
    case .waiting: call.waitUntil.map { Stretch.left($0 - now) } ?? "stays"
    case .asking: "asks"
    case .away: "away"
    }
  }

  func draw(row: Int, on canvas: inout Canvas) {
    let columns = HeldColumns(columns: canvas.columns)
    let isSelected = model.held.selected == entry.id && model.focus == .held
    canvas.put(model.clock(entry.call.ts).full, row: row, column: HeldColumns.time, role: .held)
    canvas.put(glyphs.badge(entry.level), row: row, column: HeldColumns.badge, role: Role(entry.level))
    if entry.isFlagged { canvas.put(glyphs.flag, row: row, column: HeldColumns.flag, role: .flag) }
    show(decided.agent, columns.agent, row, &canvas)
    show(columns.isWide ? "\(decided.server).\(decided.tool)" : decided.tool, columns.tool, row, &canvas)
    let subject = entry.subject.text(columns.subject.count, glyphs)
    canvas.put(subject, row: row, column: columns.subject.lowerBound, to: columns.subject.upperBound, role: .held)
    drawTail(row, columns, &canvas)
    if !entry.isOpen || !model.filter.admits(entry, at: model.now) {
      canvas.tint(row: row, columns: 0..<(entry.isOpen ? canvas.columns : columns.waits.lowerBound), .dim)
    }
    if model.marks.contains(entry.id) { canvas.put(glyphs.mark, row: row, column: HeldColumns.mark, role: .key) }
    if entry.call.changedAt != nil {
      canvas.put(glyphs.changed, row: row, column: HeldColumns.changed, role: .changed)
    }
    if isSelected {
      canvas.put(glyphs.selection, row: row, column: 0, role: .selected)
      canvas.emphasise(row: row, columns: 0..<canvas.columns, .selected)
    }
  }

  private func show(_ raw: String, _ range: Range<Int>, _ row: Int, _ canvas: inout Canvas) {
    canvas.show(raw, row: row, column: range.lowerBound, columns: range.count, role: .held)
  }

  /// The clocks, or what is known of its end.
  private func drawTail(_ row: Int, _ columns: HeldColumns, _ canvas: inout Canvas) {
    if let ending = entry.ending {
      let by = ending.by.map { " \($0)" } ?? ""
      let text = glyphs.outcome(ending.outcome) + glyphs.visible(by)
      canvas.put(text, row: row, column: columns.waits.lowerBound, role: Role(ending.outcome))
      return
    }
    if entry.sending != nil {
      canvas.put("\(glyphs.running) sending", row: row, column: columns.waits.lowerBound, role: .key)
      return
    }
    let runs = model.clocksRun
    let waits = runs ? Self.waits(entry.call, now: model.now) : "?"
    canvas.put(
      waits.padded(to: columns.waits.count, .trailing), row: row, column: columns.waits.lowerBound, role: .held)
    let part = runs ? entry.timeLeft(at: model.now) : 0
    let bar = glyphs.bar(part, columns: columns.bar.count)
    let role = part < 0.15 ? Role.gaugeLow : .gauge
    let after = canvas.put(bar.full, row: row, column: columns.bar.lowerBound, role: role)
    canvas.put(bar.empty, row: row, column: after, role: .dim)
    let ends = runs ? Stretch.left(entry.call.expiresAt - model.now) : "?"
    canvas.put(ends.padded(to: columns.ends.count, .trailing), row: row, column: columns.ends.lowerBound, role: .held)
  }
}
