import Feed

/// The top row: where one is, how busy it is, whether it is live.
struct TitleBar {
  let model: Model
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model) {
    self.model = model
  }

  func draw(on canvas: inout Canvas) {
    let isWide = canvas.columns >= LiveLayout.wideColumns
    let gap = isWide ? "   " : "  "
    let alarms = TitleAlarms(model)
    var right = StateWords(model).line
    let room = canvas.columns - right.columns - 2
    let end = drawPlace(to: room - alarms.least(gap: gap.count), on: &canvas)
    for alarm in alarms.lines(in: room - end, gap: gap.count) { right = alarm.adding(gap).with(right) }
    for part in parts(isWide: isWide, isAlarmed: !alarms.isEmpty) {
      let longer = part.adding(gap).with(right)
      if end + 2 + longer.columns <= canvas.columns { right = longer }
    }
    canvas.put(right, row: 0, endingAt: canvas.columns)
  }

  /// Where one is, which is cut before an alarm has no room. Answers the column after it.
  private func drawPlace(to end: Int, on canvas: inout Canvas) -> Int {
    let place = place
    guard 1 + place.columns > end else { return canvas.put(place, row: 0, column: 1) }
    let cut = canvas.put(place, row: 0, column: 1, to: end - 1)
    return canvas.put(glyphs.ellipsis, row: 0, column: cut, role: .dim)
  }

  /// The tabs of a mouse: where each screen's name stands in the row.
  static func tabs() -> [(screen: Screen, columns: Range<Int>)] {
    var column = 9
    return Screen.allCases.map { screen in
      let width = screen.name.count + 2
      defer { column += width + 2 }
      return (screen, column..<(column + width))
    }
  }

  private var place: Line {
    var line = Line("Sluice", .heading)
    switch model.pages.last {
    case .call(let view)?: line.append("  " + callPlace(view.id), .heading)
    case .text(let view)?: line.append("  " + glyphs.cut(view.content.name, 40), .heading)
    case nil:
      for screen in Screen.allCases {
        let isHere = screen == model.screen
        line.append("  \(screen.rawValue) ", isHere ? .heading : .key)
        line.append(isHere ? screen.name.uppercased() : screen.name, isHere ? .heading : .dim)
      }
    }
    return line
  }

  private func callPlace(_ id: CallID) -> String {
    guard let index = model.held.index(of: id), model.held.entries[index].isOpen else { return "\(id)" }
    let before = model.held.entries[..<index].filter(\.isOpen).count
    return "\(id) held, \(before + 1) of \(model.held.openCount)"
  }

  /// What stands left of the state and the alarms, the weightiest first; what has no room is left out.
  private func parts(isWide: Bool, isAlarmed: Bool) -> [Line] {
    let isFrozen = model.feed.frozenAt != nil
    var parts = isFrozen ? [Line("FROZEN", .flag)] : []
    if isWide, !isAlarmed, !isFrozen, let mode = model.link.welcome?.mode {
      parts.append(Line(glyphs.cut(mode, 12), .dim))
    }
    let pace = model.link.isGone ? "?/s" : "\(model.perSecond)/s"
    let spark = glyphs.sparkline(model.tally.callsPerSecond(before: model.now, seconds: isWide ? 12 : 6))
    parts.append(Line(spark, .gauge).adding(" \(pace)", .dim))
    if isWide, !model.rules.servers.isEmpty {
      parts.append(Line(glyphs.cut(model.rules.servers.map(\.server).joined(separator: " "), 30), .dim))
    }
    return parts
  }
}

extension Model {
  /// Calls a second: by the gateway's word while that is fresh, else as counted here.
  var perSecond: Int {
    if let pace, now - pace.at < 3_000, pace.perSecond.isFinite { return Int(min(pace.perSecond, 1e9).rounded()) }
    let counts = tally.callsPerSecond(before: now, seconds: 3)
    return (counts.reduce(0, +) + 1) / 3
  }
}
