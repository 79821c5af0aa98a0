import Feed
import MCP
import Risk
import Text

/// The lines of a call's own page: signals, why held, arguments, this agent, trace.
struct CallBody {
  /// What stands above the arguments, and while it is built also what stands below them.
  private var lines: [BodyLine] = []
  private var below: [BodyLine] = []
  private let table: ArgumentTable
  private let sheet: CallSheet
  /// Why a call was held that has ended, where that is known.
  private let reasons: [HoldReason]
  private let model: Model
  private let columns: Int
  private var glyphs: Glyphs { model.glyphs }

  private static let valueColumn = 11
  private static let mostFlags = 8

  /// - Parameter view: the page, which may know the table of the arguments already.
  init(_ sheet: CallSheet, of view: CallView, model: Model, columns: Int) {
    self.sheet = sheet
    reasons = view.reasons ?? []
    self.model = model
    self.columns = columns
    table =
      view.arguments.flatMap { $0.key == ArgumentTable.Key(sheet, columns: columns) ? $0 : nil }
      ?? ArgumentTable(sheet, glyphs: model.glyphs, columns: columns)
    addFacts()
    addHeading()
    let above = lines
    lines = []
    addHour()
    addTrace()
    (lines, below) = (above, lines)
  }

  var count: Int { lines.count + table.count + below.count }

  /// Which of the lines are arguments.
  var arguments: Range<Int> { lines.count..<(lines.count + table.count) }

  /// Whether all arguments are in the lines.
  var isUncut: Bool { sheet.arguments != nil }

  /// Some of the lines.
  subscript(range: Range<Int>) -> [BodyLine] {
    let range = range.clamped(to: 0..<count)
    let (start, end) = (arguments.lowerBound, arguments.upperBound)
    let inTable = range.clamped(to: arguments)
    let inBelow = range.clamped(to: end..<count)
    return lines[range.clamped(to: 0..<start)]
      + table[(inTable.lowerBound - start)..<(inTable.upperBound - start)].map { .line($0) }
      + below[(inBelow.lowerBound - end)..<(inBelow.upperBound - end)]
  }

  /// The arguments as they are drawn.
  var argumentLines: [Line] { table[0..<table.count] }

  private mutating func add(_ label: String, _ text: String, _ role: Role = .text, mark: String = " ") {
    guard !text.isEmpty else { return }
    let texts = glyphs.wrap(text, columns - Self.valueColumn - 1, atMost: 20).lines
    for (index, text) in texts.enumerated() {
      var line = Line(index == 0 ? mark : " ", .flag)
      line.append(" " + (index == 0 ? label : ""), mark == " " ? .dim : .flag)
      line.pad(to: Self.valueColumn)
      lines.append(.line(line.adding(text, role)))
    }
  }

  private mutating func addFacts() {
    let decided = sheet.decided
    addFlags(decided.flags)
    if let entry = sheet.entry {
      for reason in entry.call.reasons { addReason(reason) }
    } else {
      addOutcome()
    }
    let risk = decided.risk
    add("risk", risk.category.rawValue + (risk.reasons.first.map { ": \($0)" } ?? ""))
    add("agent", agentWords)
    if let equal = sheet.equalWords(at: model.now) { add("equal", equal, .flag) }
  }

  /// The signals, each on its own line; a stranger's words stand in them, with a sign of our own after them.
  private mutating func addFlags(_ flags: [Signal]) {
    let sign = glyphs.repertoire == .unicode ? ", shown as \u{2039}\u{2026}\u{203A}" : ", shown as <..>"
    for (index, flag) in flags.prefix(Self.mostFlags).enumerated() {
      var line = Line(index == 0 ? glyphs.flag : " ", .flag).adding(index == 0 ? " signals" : "", .flag)
      line.pad(to: Self.valueColumn)
      let ending = flag.kind == .hiddenCharacters ? sign : ""
      let room = columns - Self.valueColumn - 1 - ending.displayColumns
      lines.append(.line(line.adding(glyphs.cut(FlagWords.text(flag), room) + ending, .flag)))
    }
    if flags.count > Self.mostFlags { add("", "and \(flags.count - Self.mostFlags) more", .flag) }
  }

  private mutating func addReason(_ reason: HoldReason) {
    addWhy(reason.text, because: reason.because)
    addRule(reason.rule)
    if reason.rule == "(drift)" { addPlaceOfDrift() }
  }

  private mutating func addRule(_ rule: String) {
    add("rule", model.place(of: rule, server: sheet.decided.server), .dim)
  }

  /// The rule's own words, and what in the call made it apply.
  private mutating func addWhy(_ text: String, because: String) {
    let because = because.isEmpty ? "" : "   \(glyphs.words(because))"
    add("why", "\"\(glyphs.words(text))\"\(because)")
  }

  /// Where the definition can be looked at; nowhere if Rules does not know the tool.
  private mutating func addPlaceOfDrift() {
    let row = RulesBoard.Row(server: sheet.decided.server, tool: sheet.decided.tool)
    guard let tool = model.rules.tool(row) else { return }
    let isGone = tool.drift?.kind == .removed
    add("look", "Esc, 2 Rules, Enter on the tool: \(isGone ? "what became of it" : "what changed, and a accepts it")")
  }

  private mutating func addOutcome() {
    guard let row = sheet.row else { return }
    let by = row.settledBy.map { "by \($0) " } ?? ""
    let reason = row.resolved?.reason?.trimmed ?? row.decided.message ?? row.completed?.error ?? ""
    add(
      "outcome",
      "\(row.outcome?.rawValue ?? (row.isHeld ? "held" : "running")) \(by)" + (reason.isEmpty ? "" : "\"\(reason)\""))
    add("", row.lapsed?.words(by: row.resolved?.by) ?? "")
    for reason in reasons {
      addWhy(reason.text, because: reason.because)
      addRule(reason.rule)
    }
    if reasons.isEmpty { add("because", glyphs.words(row.decided.because ?? "")) }
    addRule(row.resolved?.rule ?? (reasons.isEmpty ? row.decided.rule ?? "" : ""))
    if let completed = row.completed {
      add("took", "\(Stretch.took(completed.durationMs)), \(Count.of(completed.resultBytes, "byte")) answered")
    }
  }

  private var agentWords: String {
    let transport = sheet.decided.transport == "http" ? "HTTP" : sheet.decided.transport
    let client = [sheet.decided.client, transport].compactMap { $0 }.joined(separator: ", ")
    guard let entry = sheet.entry, entry.isOpen else { return client }
    guard model.clocksRun else { return "\(client). Waits ?" }
    switch entry.call.wait {
    case .waiting:
      guard let until = entry.call.waitUntil else { return "\(client). Waits as long as the question" }
      return "\(client). Waits \(Stretch.left(until - model.now)) more, then is told to ask again"
    case .asking: return "\(client). Its client asks again by itself"
    case .away: return "\(client). Away: it was told to ask again"
    }
  }

  private mutating func addHeading() {
    lines.append(.section(Line(heading, .heading), remark: lastYes))
  }

  private var heading: String {
    if let lack = sheet.entry?.lack { return "ARGUMENTS, \(lack)" }
    guard sheet.arguments != nil else { return "ARGUMENTS are not kept" }
    if let excerpt = sheet.excerpt {
      return "ARGUMENTS \(Count.size(excerpt.length)), kept: their length, digest and beginning"
    }
    let count = sheet.count
    return count == 0 ? "NO ARGUMENTS" : "ARGUMENTS \(count) of \(count)"
  }

  private var lastYes: Line {
    guard let yes = sheet.lastYes else { return Line() }
    return Line("\(glyphs.changed) differs from \(yes.call), approved \(model.clock(yes.ts).short)", .dim)
  }

  private mutating func addHour() {
    guard let hour = sheet.hour else { return }
    let remark = HourWords(hour, tool: sheet.decided.tool).calls
    lines.append(.section(Line("THIS AGENT, 1 HOUR", .heading), remark: Line(remark, .dim)))
    lines += hour.recent.map { .line(RecentLine($0, model: model, columns: columns).line) }
    lines += GaugeWords.lines(hour.gauges, glyphs: glyphs, now: model.now, columns: columns).map { .line($0) }
  }

  private mutating func addTrace() {
    let trace = sheet.decided.trace
    guard !trace.isEmpty else { return }
    lines.append(.section(Line("TRACE", .heading), remark: Line("what was looked at, in order", .dim)))
    for step in trace {
      let texts = glyphs.wrap("\(step.rule)  \(step.outcome)  \(glyphs.words(step.note))", columns - 3, atMost: 4).lines
      lines += texts.enumerated().map { .line(Line($0.offset == 0 ? " " : "   ").adding($0.element, .dim)) }
    }
  }
}
