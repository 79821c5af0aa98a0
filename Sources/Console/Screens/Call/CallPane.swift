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

  /// The call's number, its agent and its tool. The remark, which says whether anything is missing, keeps its room; of
  /// the rest the agent is cut first, then the server is left out, then the tool is cut.
  func title(isWide: Bool, remark: Line) -> Line {
    let decided = sheet.decided
    let (start, middle) = ("\(decided.call) ", " \(glyphs.arrow) ")
    let ruled = remark.isEmpty ? 4 : remark.columns + 7
    let room = max(2 * Self.leastName, width - ruled - start.displayColumns - middle.displayColumns)
    let agentLeast = min(Self.leastName, columns(of: decided.agent, atMost: room))
    let qualified = "\(decided.server).\(decided.tool)"
    let isQualified = !isWide && agentLeast + columns(of: qualified, atMost: room + 1) <= room
    let tool = isQualified ? qualified : decided.tool
    let agent = glyphs.cut(decided.agent, max(agentLeast, room - columns(of: tool, atMost: room)))
    return Line("\(start)\(agent)\(middle)\(glyphs.cut(tool, room - agent.displayColumns))", .heading)
  }

  /// A name is cut to no less, as long as another can give way.
  private static let leastName = 8

  /// The columns that a name takes, read no further than so many.
  private func columns(of name: String, atMost limit: Int) -> Int { glyphs.cut(name, limit).displayColumns }

  /// Says how many arguments are in sight, or that the rest of what there is to see is not.
  func remark(shown: Int, of count: Int, isWhole: Bool) -> Line {
    if let lack = sheet.entry?.lack { return Line("arguments \(lack)", .flag) }
    guard sheet.arguments != nil else { return Line("arguments: Enter", .dim) }
    if !isWhole && shown == count { return Line("not all is shown, a opens", .flag) }
    if count == 0 { return Line("no arguments", .dim) }
    let what = width < 70 ? "\(count)" : Count.of(count, "argument")
    if shown == count { return Line(count == 1 ? "its argument shown" : "all \(what) shown", .dim) }
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
