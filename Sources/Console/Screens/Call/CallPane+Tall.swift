import Feed
import Risk
import Text

extension CallPane {
  /// The pane of wide screens, beside the feed: everything in its order, with headings.
  func tall(_ model: Model) -> Content {
    let airy = tall(model, isAiry: true)
    return airy.isWhole || sheet.arguments == nil ? airy : tall(model, isAiry: false)
  }

  private func tall(_ model: Model, isAiry: Bool) -> Content {
    let arguments = sheet.list
    let gap = isAiry ? [Line()] : []
    var lines = badgeLines(isAiry: isAiry) + flagLines + equalLines(model) + gap
    let reasons = reasonLines(model)
    if !reasons.isEmpty { lines += [heading(sheet.entry == nil ? "OUTCOME" : "WHY HELD")] + reasons + gap }
    let layout = ArgumentLayout(
      arguments, glyphs: glyphs, end: width - 2, indent: 3, least: 12, isAligned: true, linesPerValue: height + 1)
    let laid = layout.lay(arguments, packed: !isAiry)
    let start = lines.count + 1
    let room = max(0, height - start)
    let shown = laid.ends.filter { $0 <= room }.count
    let isWhole = laid.lines.count <= room && laid.cut == 0 && sheet.arguments != nil
    lines += [argumentHeading(model, shown: shown, of: sheet.count)] + laid.lines + gap
    lines += clockLines(model) + gap + hourLines(model)
    if !isWhole && height > 0 {
      lines = Array(lines.prefix(height - 1)) + [Line(" \(glyphs.below) more: a or Enter shows the whole call", .flag)]
    }
    let visible = lines.count > height && height > 0 && lines[height - 1].isHeading ? height - 1 : height
    return Content(
      lines: Array(lines.prefix(visible)), isWhole: isWhole, remark: Line(), arguments: Array(laid.lines.prefix(room)))
  }

  private func heading(_ text: String) -> Line { Line(" \(text)", .heading) }

  private func indented(_ text: String, _ role: Role = .text, by indent: Int = 3) -> [Line] {
    glyphs.wrap(text, width - indent - 2, atMost: 6).lines.map {
      Line(String(repeating: " ", count: indent)).adding($0, role)
    }
  }

  /// The badge and what the tool does, which is cut only where the arguments need the room.
  private func badgeLines(isAiry: Bool) -> [Line] {
    let risk = sheet.decided.risk
    let words = risk.category.rawValue + (risk.reasons.first.map { ": \($0)" } ?? "")
    let texts = isAiry ? glyphs.wrap(words, width - 11, atMost: 6).lines : [glyphs.cut(words, width - 11)]
    return texts.enumerated().map { index, text in
      var line = Line(" ").adding(index == 0 ? glyphs.badge(risk.level) : "", Role(risk.level))
      line.pad(to: 9)
      return line.adding(text)
    }
  }

  private var flagLines: [Line] {
    let warnings = sheet.warnings
    guard !warnings.isEmpty else { return [] }
    let texts = glyphs.wrap(warnings, width - 5, atMost: 6).lines
    return texts.enumerated().map { index, text in
      Line(index == 0 ? " \(glyphs.flag) " : "   ", .flag).adding(text, .flag)
    }
  }

  private func equalLines(_ model: Model) -> [Line] {
    guard let words = sheet.equalWords(at: model.now) else { return [] }
    return [Line("   equal  ", .flag).adding(glyphs.cut(words, width - 11), .flag)]
  }

  private func reasonLines(_ model: Model) -> [Line] {
    var lines: [Line] = []
    if sheet.entry == nil, let row = sheet.row {
      let by = row.settledBy.map { " by \($0)" } ?? (row.isDeniedByRule ? " by rule" : "")
      lines.append(Line("   ").adding(glyphs.outcome(row.outcome), Role(row.outcome)).adding(glyphs.visible(by), .dim))
      if let words = endingWords { lines += indented(glyphs.words(words)) }
      if let lapsed = row.lapsed { lines += indented(lapsed.words(by: row.resolved?.by)) }
      if let error = row.completed?.error { lines += indented(error, .alarm) }
    }
    if sheet.entry == nil, sheet.row?.resolved != nil, !reasons.isEmpty { lines.append(heading("WHY HELD")) }
    for reason in reasons {
      if !reason.text.isEmpty { lines += indented("\"\(glyphs.words(reason.text))\"") }
      if !reason.because.isEmpty { lines += indented(glyphs.words(reason.because), .held) }
    }
    let rules =
      sheet.entry.map { $0.call.reasons.map(\.rule) } ?? [sheet.row?.resolved?.rule ?? sheet.decided.rule ?? ""]
    for rule in rules where !rule.isEmpty {
      lines += placed(model.place(of: rule, server: sheet.decided.server))
    }
    return lines
  }

  /// A rule's place, broken after a slash rather than anywhere.
  private func placed(_ place: String) -> [Line] {
    let room = max(8, width - 7)
    var texts = [""]
    for part in glyphs.visible(place).split(after: "/") {
      let joined = texts[texts.count - 1] + part
      if joined.displayColumns <= room { texts[texts.count - 1] = joined } else { texts.append(glyphs.cut(part, room)) }
    }
    return texts.enumerated().map { Line($0.offset == 0 ? "   " : "     ").adding($0.element, .dim) }
  }

  private func argumentHeading(_ model: Model, shown: Int, of count: Int) -> Line {
    var line = heading("ARGUMENTS")
    if let lack = sheet.entry?.lack {
      line.append("  \(lack)", .flag)
    } else if sheet.arguments == nil {
      line.append("  Enter shows them", .dim)
    } else {
      line.append(count == 0 ? "  none" : "  \(shown) of \(count)", shown == count ? .dim : .flag)
    }
    guard let yes = sheet.lastYes else { return line }
    let remark = "\(glyphs.changed) \(yes.call), \(model.clock(yes.ts).short)"
    line.pad(to: width - 2 - remark.displayColumns)
    return line.adding(remark, .dim)
  }

  private func clockLines(_ model: Model) -> [Line] {
    guard let entry = sheet.entry, entry.isOpen else { return [] }
    let words = ClockWords(entry.call, now: model.now, runs: model.clocksRun)
    let client = [sheet.decided.client, sheet.decided.transport == "http" ? "HTTP" : sheet.decided.transport]
    let agent = client.compactMap { $0 }.joined(separator: ", ")
    return [heading("CLOCKS")] + clock("agent waits", words.waits) + clock("question ends", words.ends)
      + clock("agent", agent)
  }

  /// Text behind its label, the further lines under its first letter.
  private func clock(_ label: String, _ text: String) -> [Line] {
    glyphs.wrap(text, width - 20, atMost: 6).lines.enumerated().map { index, text in
      var line = Line("   ").adding(index == 0 ? label : "", .dim)
      line.pad(to: 18)
      return line.adding(text)
    }
  }

  private func hourLines(_ model: Model) -> [Line] {
    guard let hour = sheet.hour else { return [] }
    let words = HourWords(hour, tool: sheet.decided.tool)
    var lines = [heading("THIS AGENT, 1 HOUR")] + indented(words.calls) + indented(words.tool)
    lines += GaugeWords.lines(Array(hour.gauges.prefix(2)), glyphs: glyphs, now: model.now, columns: width)
    return lines
  }
}

extension String {
  /// The pieces between separators, each with the separator that ends it.
  fileprivate func split(after separator: Unicode.Scalar) -> [String] {
    var pieces = [""]
    for scalar in unicodeScalars {
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
      if scalar == separator { pieces.append("") }
    }
    return pieces
  }
}

extension Line {
  /// Whether it begins a section.
  fileprivate var isHeading: Bool { runs.first?.role == .heading }
}
