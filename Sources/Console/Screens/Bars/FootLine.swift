import Feed

/// The prompt or the message, and the keys that work here.
struct FootLine {
  let model: Model
  let foot: Foot
  private var glyphs: Glyphs { model.glyphs }

  /// How long a message stays if no key is pressed.
  static let messageMilliseconds: Int64 = 8_000

  init(_ model: Model, foot: Foot) {
    self.model = model
    self.foot = foot
  }

  func draw(on canvas: inout Canvas) {
    KeyLine(model).draw(row: foot.keys, on: &canvas)
    if let prompt = model.prompt {
      canvas.clear(row: foot.message)
      PromptLine(prompt, model: model).draw(row: foot.message, on: &canvas)
      return
    }
    let filter = StatusLine.filter(model, columns: StatusLine.filterColumns)
    if foot.rule != nil { canvas.put(filter, row: foot.message, endingAt: canvas.columns) }
    guard let (text, role) = words else { return }
    if foot.rule == nil { canvas.clear(row: foot.message) }
    let room = canvas.columns - 2 - (foot.rule == nil ? 0 : filter.columns + 2)
    canvas.put(glyphs.cut(glyphs.words(text), room), row: foot.message, column: 1, role: role)
  }

  /// The message, else the newcomers' hint while it is of use: not to one who filters or marks already, and then needs to
  /// see that.
  private var words: (String, Role)? {
    if let message = model.message, model.now - message.at < Self.messageMilliseconds {
      return (message.text, message.role)
    }
    guard let hint = model.setting.hint, !model.hasDecided, model.held.openCount > 0, model.pages.isEmpty,
      model.screen == .live, model.focus == .held, model.filter.isEmpty, model.marks.isEmpty
    else { return nil }
    return (hint, .key)
  }
}
