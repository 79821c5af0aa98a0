import Text

extension Model {
  /// The smallest screen that anything fits on.
  static let least = Size(columns: 60, rows: 16)

  /// The screen as it is now. Costs no more than the cells it fills.
  public func render(size: Size) -> Frame {
    var canvas = Canvas(size: size, glyphs: glyphs)
    guard size.columns >= Self.least.columns, size.rows >= Self.least.rows else {
      drawTooSmall(on: &canvas)
      return canvas.frame
    }
    var model = self
    model.size = size
    switch model.pages.last {
    case .call(let view)?: CallScreen(model, view, size: size).draw(on: &canvas)
    case .text(let view)?: TextScreen(model, view, size: size).draw(on: &canvas)
    case nil:
      switch screen {
      case .live: LiveScreen(model, size: size).draw(on: &canvas)
      case .rules: RulesScreen(model, size: size).draw(on: &canvas)
      }
    }
    return canvas.frame
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let least = Self.least
    let text =
      "Sluice needs \(least.columns) columns and \(least.rows) rows; here are \(canvas.columns) and \(canvas.rows)."
    for (row, line) in glyphs.wrap(text, max(1, canvas.columns)).lines.enumerated() {
      canvas.put(line, row: row, column: 0)
    }
  }
}
