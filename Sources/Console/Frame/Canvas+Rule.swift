extension Canvas {
  /// A ruled line with a title at its left and a remark at its right: `─ FEED ──── following ─`.
  mutating func rule(
    row: Int, from start: Int = 0, to end: Int, title: Line = Line(), remark: Line = Line()
  ) {
    guard end > start else { return }
    let dash = glyphs.horizontal
    put(String(repeating: dash, count: end - start), row: row, column: start, to: end, role: .dim)
    var used = start
    if !title.isEmpty {
      used = put(Line(" ").with(title).adding(" "), row: row, column: start + 1, to: end - 1)
    }
    if !remark.isEmpty, used + remark.columns + 4 <= end {
      put(Line(" ").with(remark).adding(" "), row: row, endingAt: end - 1)
    }
  }
}

extension Line {
  /// The line with another after it.
  func with(_ other: Line) -> Line {
    var line = self
    line.append(other)
    return line
  }
}
