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

  /// Says how many arguments are in sight, or that the rest of what there is to see is not.
  func remark(shown: Int, of count: Int, isWhole: Bool) -> Line {
    if sheet.entry?.isComplete == false { return Line("reading the arguments\(glyphs.ellipsis)", .flag) }
    guard sheet.arguments != nil else { return Line("arguments: Enter", .dim) }
    if !isWhole && shown == count { return Line("not all is shown, a opens", .flag) }
    if count == 0 { return Line("no arguments", .dim) }
    if shown == count { return Line(count == 1 ? "its argument shown" : "all \(count) arguments shown", .dim) }
    let what = width < 70 ? "\(count)" : Count.of(count, "argument")
    return Line("\(shown) of \(what) shown, a opens", .flag)
  }

  /// Why a call was held, or stopped by a rule: text between quotes, then what made it so. How the question ended is
  /// none of it.
  var reasons: [(text: String, because: String)] {
    if let entry = sheet.entry { return entry.call.reasons.map { ($0.text, $0.because) } }
    let message = sheet.decided.message ?? ""
    let because = sheet.decided.because ?? (sheet.row?.resolved == nil ? "" : sheet.decided.rule ?? "")
    guard !message.isEmpty || sheet.row?.resolved != nil && !because.isEmpty else { return [] }
    return [(message, because)]
  }

  /// What was said as the question ended: a person's words, or why there is no answer any more; none without a word.
  var endingWords: String? {
    guard let reason = sheet.row?.resolved?.reason?.trimmed, !reason.isEmpty else { return nil }
    return "\"\(reason)\""
  }
}
