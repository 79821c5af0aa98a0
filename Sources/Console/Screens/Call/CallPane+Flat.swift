import Feed

extension CallPane {
  /// Where labels and values begin on small screens.
  static let labelColumn = 2
  static let valueColumn = 18

  /// The pane of small screens, a few rows under the held list: the arguments come first, what else has room follows.
  func flat(_ model: Model) -> Content {
    let arguments = sheet.list
    let facts = facts(model).prefix(max(0, height - 1))
    let after = lastYesLine(model).map { [$0] } ?? []
    let room = height - facts.count
    let layout = ArgumentLayout(
      arguments, glyphs: glyphs, end: width - 1, indent: Self.labelColumn, least: Self.valueColumn, isAligned: false,
      linesPerValue: height + 1)
    var laid = layout.lay(arguments, packed: false)
    if laid.lines.count + after.count > room { laid = layout.lay(arguments, packed: true) }
    let shown = laid.ends.filter { $0 <= room }.count
    let spare = room - laid.lines.count - after.count
    var lines = Self.lines(of: facts, spare: spare) + laid.lines.prefix(room)
    if lines.count + after.count <= height { lines += after }
    let isWhole = laid.lines.count <= room && laid.cut == 0 && sheet.arguments != nil
    return Content(
      lines: lines, isWhole: isWhole, remark: remark(shown: shown, of: sheet.count, isWhole: isWhole),
      arguments: Array(laid.lines.prefix(room)))
  }

  /// The beginning of a line: its label, then spaces up to the value.
  func labelled(_ label: String, _ role: Role = .dim) -> Line {
    var line = Line(String(repeating: " ", count: Self.labelColumn))
    line.append(label, role)
    line.pad(to: Self.valueColumn)
    return line
  }

  private func lastYesLine(_ model: Model) -> Line? {
    guard let yes = sheet.lastYes else { return nil }
    let by = glyphs.cut(yes.by, 16)
    let text =
      "\(yes.call) \(model.clock(yes.ts).full) by \(by), same tool and agent; \(glyphs.changed) is what differs"
    return labelled("last yes").adding(text, .dim)
  }
}
