import Feed

/// The selected call beside or under the lists.
struct CallPane {
  let sheet: CallSheet
  let glyphs: Glyphs
  let width: Int
  let height: Int

  /// What the pane came to.
  struct Content {
    var lines: [Line]
    /// Whether no argument is missing from it.
    var isWhole: Bool
    /// What its title says about that.
    var remark: Line
    /// The lines of it that are arguments.
    var arguments: [Line]
  }

  init(_ sheet: CallSheet, glyphs: Glyphs, columns: Range<Int>, rows: Range<Int>) {
    self.sheet = sheet
    self.glyphs = glyphs
    width = columns.count
    height = rows.count
  }

  /// Gives way to the remark, which says whether anything is missing.
  func title(isWide: Bool, remark: Line) -> Line {
    let decided = sheet.decided
    let agent = glyphs.cut(decided.agent, 20)
    let tool = isWide ? decided.tool : "\(decided.server).\(decided.tool)"
    let others = agent.displayColumns + (remark.isEmpty ? 20 : max(20, remark.columns + "\(decided.call)".count + 11))
    let room = max(8, width - others)
    return Line("\(decided.call) \(agent) \(glyphs.arrow) \(glyphs.cut(tool, room))", .heading)
  }

  /// Says how many arguments are in sight.
  func remark(shown: Int, of count: Int) -> Line {
    if sheet.entry?.isComplete == false { return Line("reading the arguments\(glyphs.ellipsis)", .flag) }
    guard sheet.arguments != nil else { return Line("arguments: Enter", .dim) }
    if count == 0 { return Line("no arguments", .dim) }
    if shown == count { return Line(count == 1 ? "its argument shown" : "all \(count) arguments shown", .dim) }
    let what = width < 70 ? "\(count)" : Count.of(count, "argument")
    return Line("\(shown) of \(what) shown, a opens", .flag)
  }

  /// The reasons of a held call, or why a finished one went as it did: text between quotes, then what made it so.
  var reasons: [(text: String, because: String)] {
    if let entry = sheet.entry { return entry.call.reasons.map { ($0.text, $0.because) } }
    guard let message = sheet.row?.resolved?.reason ?? sheet.decided.message, !message.isEmpty else { return [] }
    return [(message, sheet.decided.because ?? "")]
  }
}
