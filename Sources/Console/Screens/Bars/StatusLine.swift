import Feed
import Text

/// The counts of the last minute, who is here, what is filtered.
struct StatusLine {
  let model: Model
  let foot: Foot
  private var glyphs: Glyphs { model.glyphs }

  /// The most columns that a filter's text takes.
  static let filterColumns = 40

  init(_ model: Model, foot: Foot) {
    self.model = model
    self.foot = foot
  }

  func draw(on canvas: inout Canvas) {
    if foot.rule == nil { drawShort(on: &canvas) } else { drawLong(on: &canvas) }
  }

  /// What is marked and what the filter is, for the right end of a line.
  ///
  /// - Parameter saysNone: whether it also says that there is no filter.
  static func filter(_ model: Model, columns: Int, saysNone: Bool = true) -> Line {
    let marks = model.marks.isEmpty ? Line() : Line("\(model.marks.count) marked", .key)
    if model.filter.isEmpty && !saysNone { return marks }
    let both = marks.isEmpty ? marks : marks.adding("  ")
    if model.filter.isEmpty { return both.adding("no filter", .dim) }
    return both.adding("filter \(model.glyphs.cut(model.filter.text, max(4, columns)))", .flag)
  }

  /// A count of the last minute.
  private struct Part {
    let count: Int
    let word: String
    /// Its role where it is not 0.
    let role: Role
  }

  private var parts: [Part] {
    let sum = model.tally.minute(before: model.now)
    return [
      Part(count: sum.done, word: "done", role: .dim), Part(count: sum.denied, word: "denied", role: .text),
      Part(count: sum.limit, word: "limit", role: .text), Part(count: sum.failed, word: "failed", role: .alarm),
    ]
  }

  private func counts(_ parts: some Sequence<Part>, gap: String) -> Line {
    parts.reduce(into: Line()) { line, part in
      let text = "\(Count.grouped(part.count)) \(part.word)"
      line.append((line.isEmpty ? "" : gap) + text, part.count > 0 ? part.role : .dim)
    }
  }

  private func operators(_ columns: Int) -> String {
    let names = model.link.operators
    return names.isEmpty ? "" : "operators " + glyphs.cut(names.joined(separator: ", "), columns)
  }

  /// Marks and filter always have their room. For it the operators give way, then the counts that are 0, then one count
  /// after the other; that there is no filter gives way to the counts.
  private func drawShort(on canvas: inout Canvas) {
    let minute = Line("1 min: ", .dim)
    let all = minute.with(counts(parts, gap: "  "))
    let set = Self.filter(model, columns: Self.filterColumns)
    let bare = Self.filter(model, columns: Self.filterColumns, saysNone: false)
    var forms = [(all, Line(operators(20), .dim).adding("  ").with(set)), (all, set), (all, bare)]
    if !bare.isEmpty {
      let present = parts.filter { $0.count > 0 }
      forms += present.indices.map { (minute.with(counts(present[$0...], gap: "  ")), bare) }
    }
    let (left, right) =
      forms.first { left, right in 3 + left.columns + right.columns <= canvas.columns }
      ?? (bare.isEmpty ? all : Line(), bare)
    canvas.put(left, row: foot.status, column: 1)
    canvas.put(right, row: foot.status, endingAt: canvas.columns)
  }

  private func drawLong(on canvas: inout Canvas) {
    let spark = glyphs.sparkline(model.tally.callsPerSecond(before: model.now, seconds: 6))
    var line = Line("1 min ", .dim).adding(spark, .gauge).adding("  ").with(counts(parts, gap: "   "))
    line.append("   \(model.held.openCount) held", model.held.openCount > 0 ? .held : .dim)
    let end = canvas.put(line, row: foot.status, column: 1)
    let ledger = "ledger #\(Count.grouped(model.link.lastSeq))"
    let right = Line("\(ledger)   \(operators(40))", .dim)
    if end + 2 + right.columns <= canvas.columns { canvas.put(right, row: foot.status, endingAt: canvas.columns) }
  }
}
