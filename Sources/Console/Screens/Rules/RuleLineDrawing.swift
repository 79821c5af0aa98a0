import Feed
import Text

/// One rule of the selected tool: ` 1 require   width ≤ 2048       "At most 2048 pixels wide."     2 ✗`. What an
/// operator's `allow` answers is dim, and says so.
struct RuleLineDrawing {
  let line: RuleLine
  let number: Int
  let glyphs: Glyphs

  private static let kind = 3
  private static let text = 13

  init(_ line: RuleLine, number: Int, glyphs: Glyphs) {
    self.line = line
    self.number = number
    self.glyphs = glyphs
  }

  func draw(row: Int, on canvas: inout Canvas) {
    let right = right
    let end = canvas.columns - 3 - max(6, right.columns)
    canvas.put("\(number)", row: row, column: number < 10 ? 1 : 0, role: .dim)
    canvas.show(line.kind, row: row, column: Self.kind, columns: Self.text - Self.kind - 1)
    let middle = middle(room: (end - Self.text) / 2)
    canvas.put(middle, row: row, endingAt: end)
    let room = end - middle.columns - Self.text - (middle.isEmpty ? 0 : 2)
    canvas.show(
      glyphs.words(line.text), row: row, column: Self.text, columns: max(0, room), role: isLifted ? .dim : .held)
    canvas.put(right, row: row, endingAt: canvas.columns - 1)
  }

  /// The gauge of a limit, else what the agent is told.
  private func middle(room: Int) -> Line {
    if let gauge = line.gauge { return GaugeWords(gauge, glyphs: glyphs).bar(columns: 10) }
    guard let message = line.message, !message.isEmpty else { return Line() }
    let text = isAsking ? message : "\"\(message)\""
    return Line(glyphs.cut(glyphs.words(text), room), .dim)
  }

  /// How full it is, or how often it decided in the last hour.
  private var right: Line {
    if let gauge = line.gauge { return Line(GaugeWords(gauge, glyphs: glyphs).share, .gauge) }
    if isLifted { return Line("lifted", .dim) }
    if isAllowing { return Line() }
    return Line("\(line.hits) \(isAsking ? "?" : glyphs.no)", .dim)
  }

  private var isAsking: Bool {
    line.kind.hasPrefix("ask") || ["all tools", "drift", "override"].contains(line.kind) && line.text.hasPrefix("ask")
  }

  /// An `allow` of an operator, or of drift, decides nothing by itself.
  private var isAllowing: Bool { ["drift", "override"].contains(line.kind) && line.text.hasPrefix("allow") }

  private var isLifted: Bool { line.lifted == true }
}
