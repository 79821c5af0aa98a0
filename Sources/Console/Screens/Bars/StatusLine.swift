import Feed
import Text

/// The counts of the last minute, who is here, what is filtered.
struct StatusLine {
  let model: Model
  let foot: Foot
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model, foot: Foot) {
    self.model = model
    self.foot = foot
  }

  func draw(on canvas: inout Canvas) {
    if foot.rule == nil { drawShort(on: &canvas) } else { drawLong(on: &canvas) }
  }

  /// What the filter is, for the right end of a line.
  static func filter(_ model: Model, columns: Int) -> Line {
    let marks = model.marks.isEmpty ? Line() : Line("\(model.marks.count) marked  ", .key)
    if model.filter.isEmpty { return marks.adding("no filter", .dim) }
    return marks.adding("filter \(model.glyphs.cut(model.filter.text, max(4, columns)))", .flag)
  }

  private func counts(gap: String) -> Line {
    let sum = model.tally.minute(before: model.now)
    var line = Line("\(Count.grouped(sum.done)) done", .dim)
    line.append("\(gap)\(Count.grouped(sum.denied)) denied", sum.denied > 0 ? .text : .dim)
    line.append("\(gap)\(Count.grouped(sum.limit)) limit", sum.limit > 0 ? .text : .dim)
    line.append("\(gap)\(Count.grouped(sum.failed)) failed", sum.failed > 0 ? .alarm : .dim)
    return line
  }

  private func operators(_ columns: Int) -> String {
    let names = model.link.operators
    return names.isEmpty ? "" : "operators " + glyphs.cut(names.joined(separator: ", "), columns)
  }

  private func drawShort(on canvas: inout Canvas) {
    let end = canvas.put(Line("1 min: ", .dim).with(counts(gap: "  ")), row: foot.status, column: 1)
    let filter = Self.filter(model, columns: 24)
    let both = Line(operators(20), .dim).adding("  ").with(filter)
    let right = end + 2 + both.columns <= canvas.columns ? both : filter
    if end + 1 + right.columns <= canvas.columns { canvas.put(right, row: foot.status, endingAt: canvas.columns) }
  }

  private func drawLong(on canvas: inout Canvas) {
    let spark = glyphs.sparkline(model.tally.callsPerSecond(before: model.now, seconds: 6))
    var line = Line("1 min ", .dim).adding(spark, .gauge).adding("  ").with(counts(gap: "   "))
    line.append("   \(model.held.openCount) held", model.held.openCount > 0 ? .held : .dim)
    let end = canvas.put(line, row: foot.status, column: 1)
    let ledger = "ledger #\(Count.grouped(model.link.lastSeq))"
    let right = Line("\(ledger)   \(operators(40))", .dim)
    if end + 2 + right.columns <= canvas.columns { canvas.put(right, row: foot.status, endingAt: canvas.columns) }
  }
}
