import Feed

/// Prints calls one by one, as a table or as lines of JSON.
struct CallOutput {
  private let json: Bool
  private let table = CallTable(columns: Display.columns, glyphs: Display.glyphs)
  private var day: String?

  init(json: Bool) {
    self.json = json
  }

  mutating func print(_ call: CallRow) {
    guard !json else { return StandardOutput.print(json: call) }
    if day == nil { StandardOutput.print(table.heading) }
    let today = TimeText.day(call.ts)
    if day != today { StandardOutput.print(today) }
    day = today
    StandardOutput.print(table.row(call))
  }
}
