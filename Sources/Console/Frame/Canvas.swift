import Text

/// A frame being painted. What is painted outside of it is cut off.
struct Canvas {
  private(set) var frame: Frame
  let glyphs: Glyphs

  init(size: Size, glyphs: Glyphs) {
    frame = Frame(size: size)
    self.glyphs = glyphs
  }

  var columns: Int { frame.size.columns }
  var rows: Int { frame.size.rows }

  mutating func setSight(_ sight: Sight) { frame.sight = sight }

  mutating func setCursor(row: Int, column: Int) {
    guard row >= 0, row < rows, column >= 0, column < columns else { return }
    frame.cursor = Place(row: row, column: column)
  }

  /// Paints text that is safe to paint: the console's own words, or what ``VisibleText`` made. Answers the column
  /// after it.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, to end: Int = .max, role: Role = .text, emphasis: Emphasis = []
  ) -> Int {
    guard row >= 0, row < rows else { return column }
    var brush = Brush(base: row * columns, column: column, end: min(end, columns), role: role, emphasis: emphasis)
    for scalar in text.unicodeScalars {
      guard brush.put(scalar, into: &frame.cells) else { break }
    }
    return brush.column
  }

  /// Paints a stranger's text in exactly so many columns: made visible, cut with a sign if it is too long.
  mutating func show(
    _ raw: String, row: Int, column: Int, columns: Int, role: Role = .text, align: Alignment = .leading,
    emphasis: Emphasis = []
  ) {
    let text = glyphs.fit(raw, columns, align)
    put(text, row: row, column: column, to: column + columns, role: role, emphasis: emphasis)
  }

  /// Paints a line of runs.
  @discardableResult
  mutating func put(_ line: Line, row: Int, column: Int, to end: Int = .max, emphasis: Emphasis = []) -> Int {
    var place = column
    for run in line.runs {
      place = put(run.text, row: row, column: place, to: end, role: run.role, emphasis: run.emphasis.union(emphasis))
    }
    return place
  }

  /// Paints a line so that it ends before a column.
  mutating func put(_ line: Line, row: Int, endingAt end: Int) {
    put(line, row: row, column: max(0, end - line.columns), to: end)
  }

  /// Adds emphasis to a stretch of a row.
  mutating func emphasise(row: Int, columns range: Range<Int>, _ emphasis: Emphasis) {
    guard row >= 0, row < rows else { return }
    for column in range.clamped(to: 0..<columns) { frame.cells[row * columns + column].emphasis.insert(emphasis) }
  }

  /// Gives a whole stretch of a row one role, as for rows that are not meant now.
  mutating func tint(row: Int, columns range: Range<Int>, _ role: Role) {
    guard row >= 0, row < rows else { return }
    for column in range.clamped(to: 0..<columns) { frame.cells[row * columns + column].role = role }
  }

  /// Empties a row.
  mutating func clear(row: Int) {
    guard row >= 0, row < rows else { return }
    for column in 0..<columns { frame.cells[row * columns + column] = Cell() }
  }
}
