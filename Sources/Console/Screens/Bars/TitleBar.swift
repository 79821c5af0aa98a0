import Feed

/// The top row: where one is, how busy it is, whether it is live.
struct TitleBar {
  let model: Model
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model) {
    self.model = model
  }

  func draw(on canvas: inout Canvas) {
    let end = canvas.put(place, row: 0, column: 1, to: canvas.columns)
    let state = StateWords(model).line
    var right = state
    for part in parts(isWide: canvas.columns >= LiveLayout.wideColumns) {
      let longer = part.adding(canvas.columns >= LiveLayout.wideColumns ? "   " : "  ").with(right)
      if end + 2 + longer.columns <= canvas.columns { right = longer }
    }
    canvas.put(right, row: 0, endingAt: canvas.columns)
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

  /// What stands left of the state, the weightiest first; what has no room is left out.
  private func parts(isWide: Bool) -> [Line] {
    var parts: [Line] = []
    if let lockdown = model.link.lockdown {
      parts.append(Line(" LOCKDOWN \(glyphs.cut(lockdown.by, 12)): all calls are denied ", .alarm, .reversed))
    }
    if let mode = observing { parts.append(Line(" \(mode) ", .alarm, .reversed)) }
    if model.feed.frozenAt != nil { parts.append(Line("FROZEN", .flag)) }
    if isWide, parts.isEmpty, let mode = model.link.welcome?.mode { parts.append(Line(glyphs.cut(mode, 12), .dim)) }
    let pace = model.link.isGone ? "?/s" : "\(model.perSecond)/s"
    let spark = glyphs.sparkline(model.tally.callsPerSecond(before: model.now, seconds: isWide ? 12 : 6))
    parts.append(Line(spark, .gauge).adding(" \(pace)", .dim))
    if isWide, !model.rules.servers.isEmpty {
      parts.append(Line(glyphs.cut(model.rules.servers.map(\.server).joined(separator: " "), 30), .dim))
    }
    return parts
  }

  private var observing: String? {
    switch model.link.welcome?.mode {
    case "observe"?: return "OBSERVE: nothing is stopped"
    case "mixed"?:
      let servers = model.rules.servers.filter { $0.mode == "observe" }.map(\.server).joined(separator: ", ")
      return "OBSERVE \(glyphs.cut(servers, 20)): nothing is stopped there"
    default: return nil
    }
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
