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

  /// Whether nothing but leaving is possible.
  var isTooSmall: Bool { size.columns < Self.least.columns || size.rows < Self.least.rows }

  /// The only question that is asked on a screen that is too small.
  private func drawLeaving(on canvas: inout Canvas) {
    guard let prompt, case .quit = prompt.question else { return }
    let text = "\(PromptWords(prompt, model: self, columns: canvas.columns).question.text) y yes, Esc no"
    let lines = glyphs.wrap(text, max(1, canvas.columns)).lines
    for (index, line) in lines.enumerated() {
      canvas.put(line, row: canvas.rows - lines.count + index, column: 0, role: .held)
    }
    canvas.setSight(Sight(prompt: prompt.number))
  }

  /// Whether a prompt is open for which there is no room; leaving is asked about in any.
  private var hidesQuestion: Bool {
    guard let prompt else { return false }
    if case .quit = prompt.question { return false }
    return true
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let least = Self.least
    let text =
      "Sluice needs \(least.columns) columns and \(least.rows) rows; here are \(canvas.columns) and \(canvas.rows)."
      + (hidesQuestion ? " A question is open: Esc leaves it." : "")
    for (row, line) in glyphs.wrap(text, max(1, canvas.columns)).lines.enumerated() {
      canvas.put(line, row: row, column: 0)
    }
    drawLeaving(on: &canvas)
  }
}
