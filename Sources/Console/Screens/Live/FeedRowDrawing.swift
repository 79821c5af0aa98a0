import Feed
import Risk
import Text

/// One row of the feed. A finished row is quiet: only flags and what was stopped carry colour.
struct FeedRowDrawing {
  let row: FeedRow
  let model: Model
  let columns: FeedColumns
  private var glyphs: Glyphs { model.glyphs }

  init(_ row: FeedRow, model: Model, columns: FeedColumns) {
    self.row = row
    self.model = model
    self.columns = columns
  }

  func draw(row place: Int, on canvas: inout Canvas) {
    canvas.put(model.clock(row.ts).full, row: place, column: FeedColumns.time, role: .dim)
    switch row.content {
    case .call(let call): draw(call, place, &canvas)
    case .event(let words): draw(words, place, &canvas)
    }
  }

  private func draw(_ call: CallRow, _ place: Int, _ canvas: inout Canvas) {
    let decided = call.decided
    let outcome = call.outcome
    canvas.put(glyphs.badge(decided.risk.level), row: place, column: FeedColumns.badge, role: .dim)
    if !decided.flags.isEmpty { canvas.put(glyphs.flag, row: place, column: FeedColumns.flag, role: .flag) }
    show(decided.agent, columns.agent, place, &canvas)
    show(decided.tool, columns.tool, place, &canvas)
    canvas.put(
      glyphs.outcome(outcome), row: place, column: columns.outcome.lowerBound, to: columns.outcome.upperBound,
      role: Role(outcome))
    canvas.put(
      took(call, outcome).padded(to: columns.took.count, .trailing), row: place, column: columns.took.lowerBound,
      role: .dim)
    let what = FeedWords(call, subject: row.subject, glyphs: glyphs, isWide: columns.isWide).text(columns.what.count)
    canvas.put(
      what, row: place, column: columns.what.lowerBound, to: columns.what.upperBound,
      role: outcome == .done ? .dim : .text)
  }

  private func show(_ raw: String, _ range: Range<Int>, _ place: Int, _ canvas: inout Canvas) {
    canvas.show(raw, row: place, column: range.lowerBound, columns: range.count)
  }

  /// How long it took, how long it runs, or when there is room again.
  private func took(_ call: CallRow, _ outcome: Outcome?) -> String {
    if let completed = call.completed { return Stretch.took(completed.durationMs, columns: columns.isWide ? 6 : 5) }
    if outcome == .limit, let seconds = call.decided.retryAfterSeconds {
      let left = Int64(seconds) * 1000 - (model.now - row.ts)
      return left > 0 ? Stretch.left(left) : glyphs.none
    }
    if outcome == nil { return model.clocksRun ? "\(max(0, model.now - row.ts) / 1000) s" : "?" }
    return glyphs.none
  }

  private func draw(_ words: EventWords, _ place: Int, _ canvas: inout Canvas) {
    let role = words.isAlarm ? Role.alarm : .text
    canvas.put(
      words.kind, row: place, column: FeedColumns.badge, to: columns.agent.lowerBound,
      role: words.isAlarm ? .alarm : .dim)
    show(words.who, columns.agent, place, &canvas)
    show(words.what, columns.tool, place, &canvas)
    let start = columns.tool.upperBound + 1
    let end = max(columns.what.upperBound, columns.isWide ? 0 : columns.took.upperBound)
    canvas.show(glyphs.words(words.text), row: place, column: start, columns: max(0, end - start), role: role)
  }
}
