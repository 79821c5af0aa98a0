import Feed
import Risk
import Text

/// One of an agent's latest calls: `14:01:55 ▲ HIGH  imageInference  ✗ denied    by rule  4096 wide > 2048`.
struct RecentLine {
  let line: Line

  init(_ row: CallRow, model: Model, columns: Int) {
    let glyphs = model.glyphs
    let outcome = row.outcome
    var line = Line(" \(model.clock(row.settledAt).full) ", .dim).adding(glyphs.badge(row.decided.risk.level), .dim)
    line.append("  ")
    line.append(glyphs.fit(row.decided.tool, 14))
    line.append("  ")
    let word = row.isHeld ? "\(glyphs.running) held" : glyphs.outcome(outcome)
    line.append(word.padded(to: 11), row.isHeld ? .held : Role(outcome))
    line.append(" ")
    let by = row.settledBy.map { "by \($0)" } ?? (row.isDeniedByRule ? "by rule" : "")
    line.append(glyphs.fit(by, 9), .dim)
    let words = FeedWords(
      row, subject: Subject(arguments: row.arguments), glyphs: glyphs, isWide: true, namesPerson: false)
    line.append(words.text(max(0, columns - line.columns - 1)), .dim)
    self.line = line
  }
}
