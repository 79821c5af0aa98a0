import Text

/// A prompt on its line: what is asked, what is typed, which keys answer.
struct PromptLine {
  let prompt: Prompt
  let model: Model

  init(_ prompt: Prompt, model: Model) {
    self.prompt = prompt
    self.model = model
  }

  func draw(row: Int, on canvas: inout Canvas) {
    let words = PromptWords(prompt, model: model, columns: canvas.columns)
    guard let field = prompt.field else { return draw(words, row: row, on: &canvas) }
    // Beside a problem, which has to be read now, question and field give way, but both stay in sight.
    let least = prompt.problem == nil ? 14 : 8
    let room = canvas.columns - min(12, words.question.columns) - least - 4
    let spare = canvas.columns - words.question.columns - least - 4
    let keys = words.tail.columns <= spare ? words.tail : words.shortTails.last ?? words.tail
    let tail = prompt.problem.map { Line(model.glyphs.cut($0, room), .alarm) } ?? keys
    let end = canvas.columns - tail.columns - 1
    var start = canvas.put(words.question, row: row, column: 1, to: max(1, end - least - 2))
    if words.question.columns + 1 > start {
      start = canvas.put(model.glyphs.ellipsis + " ", row: row, column: start - 2)
    }
    draw(field, row: row, from: start, to: max(start, end - 2), on: &canvas)
    canvas.put(tail, row: row, endingAt: canvas.columns - 1)
  }

  /// A question that one key answers. The keys are always in sight; the question gives way with a sign.
  private func draw(_ words: PromptWords, row: Int, on canvas: inout Canvas) {
    let question = words.question
    let fits = question.columns + words.tail.columns + 5 <= canvas.columns
    let gap = fits ? 3 : 2
    let short = words.shortTails.first { question.columns + $0.columns + 3 <= canvas.columns }
    let tail = fits ? words.tail : short ?? words.shortTails.last ?? Line()
    let end = canvas.columns - tail.columns - gap
    let start = canvas.put(question, row: row, column: 1, to: end)
    if question.columns + 1 > end { canvas.put(model.glyphs.ellipsis, row: row, column: end - 1) }
    canvas.put(tail, row: row, column: start + gap)
  }

  /// The field, moved so that its cursor is in sight.
  private func draw(_ field: Field, row: Int, from start: Int, to end: Int, on canvas: inout Canvas) {
    let glyphs = model.glyphs
    var before = glyphs.visible(field.beforeCursor)
    let after = glyphs.visible(String(field.text.unicodeScalars.dropFirst(field.cursor)))
    let room = max(1, end - start - 1)
    while before.displayColumns > room, !before.isEmpty { before.removeFirst() }
    let cursor = canvas.put(before, row: row, column: start, to: end, role: .held)
    canvas.put(after, row: row, column: cursor, to: end, role: .held)
    canvas.setCursor(row: row, column: cursor)
  }
}
