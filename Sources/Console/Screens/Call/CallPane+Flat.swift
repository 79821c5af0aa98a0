import Feed

extension CallPane {
  private static let labelColumn = 2
  private static let valueColumn = 18

  /// The pane of small screens, a few rows under the held list: the arguments come first, what else has room follows.
  func flat(_ model: Model) -> Content {
    let arguments = sheet.list
    let before = Array((flagLines + equalLines(model) + whyLines + outcomeLines).prefix(max(0, height - 1)))
    let after = lastYesLine(model).map { [$0] } ?? []
    let room = height - before.count
    let layout = ArgumentLayout(
      arguments, glyphs: glyphs, end: width - 1, indent: Self.labelColumn, least: Self.valueColumn, isAligned: false,
      linesPerValue: height + 1)
    var laid = layout.lay(arguments, packed: false)
    if laid.lines.count + after.count > room { laid = layout.lay(arguments, packed: true) }
    let shown = laid.ends.filter { $0 <= room }.count
    var lines = before + laid.lines.prefix(room)
    if lines.count + after.count <= height { lines += after }
    let isWhole = laid.lines.count <= room && laid.cut == 0 && sheet.arguments != nil
    return Content(
      lines: lines, isWhole: isWhole, remark: remark(shown: shown, of: sheet.count, isWhole: isWhole),
      arguments: Array(laid.lines.prefix(room)))
  }

  private func labelled(_ label: String, _ role: Role = .dim) -> Line {
    var line = Line(String(repeating: " ", count: Self.labelColumn))
    line.append(label, role)
    line.pad(to: Self.valueColumn)
    return line
  }

  private var flagLines: [Line] {
    let warnings = sheet.warnings
    guard !warnings.isEmpty else { return [] }
    var line = Line(glyphs.flag + " ", .flag)
    line.append("flags", .flag)
    line.pad(to: Self.valueColumn)
    line.append(glyphs.cut(warnings, width - Self.valueColumn - 1), .flag)
    return [line]
  }

  private func equalLines(_ model: Model) -> [Line] {
    guard let words = sheet.equalWords(at: model.now) else { return [] }
    return [labelled("equal", .flag).adding(words, .flag)]
  }

  /// How the question ended, if it has.
  private var outcomeLines: [Line] {
    guard sheet.entry == nil, let row = sheet.row, row.resolved != nil else { return [] }
    let by = row.settledBy.map { " by \($0)" } ?? ""
    let words = "\(row.outcome?.rawValue ?? "running")\(by)" + (endingWords.map { " \($0)" } ?? "")
    return [labelled("outcome").adding(glyphs.cut(glyphs.words(words), width - Self.valueColumn - 1))]
  }

  /// The reasons; from the third on they are only counted.
  private var whyLines: [Line] {
    let reasons = reasons
    return reasons.prefix(2).enumerated().map { index, reason in
      var line = labelled(index == 0 ? "why" : "")
      let more = index == 1 && reasons.count > 2 ? "   and \(reasons.count - 2) more" : ""
      if reason.text.isEmpty {
        return line.adding(glyphs.cut(glyphs.words(reason.because) + more, width - Self.valueColumn - 1), .held)
      }
      let because = reason.because.isEmpty ? "" : "   \(glyphs.visible(glyphs.words(reason.because)))"
      let room = width - Self.valueColumn - 1 - because.displayColumns - more.displayColumns
      if room >= 12 {
        line.append(glyphs.cut("\"\(glyphs.words(reason.text))\"", room), .text)
        line.append(because + more, .held)
      } else {
        line.append(glyphs.cut("\"\(reason.text)\"\(because)", width - Self.valueColumn - 1), .text)
      }
      return line
    }
  }

  private func lastYesLine(_ model: Model) -> Line? {
    guard let yes = sheet.lastYes else { return nil }
    let by = glyphs.cut(yes.by, 16)
    let text =
      "\(yes.call) \(model.clock(yes.ts).full) by \(by), same tool and agent; \(glyphs.changed) is what differs"
    return labelled("last yes").adding(text, .dim)
  }
}
