import Feed
import Text

extension CallPane {
  /// Something that stands above the arguments on small screens.
  struct Fact {
    /// It in at most so many lines, at least one; what has no room is cut.
    let lines: (_ limit: Int) -> [Line]
  }

  /// The facts in their order: signals, an equal call, why it is held, how the question ended.
  func facts(_ model: Model) -> [Fact] { flagFacts + equalFacts(model) + whyFacts + outcomeFacts }

  /// Facts on a line each, and on as many more as would stay empty otherwise.
  static func lines(of facts: some Sequence<Fact>, spare: Int) -> [Line] {
    var spare = max(0, spare)
    return facts.reduce(into: []) { all, fact in
      let lines = fact.lines(1 + spare)
      spare -= lines.count - 1
      all += lines
    }
  }

  private var flagFacts: [Fact] {
    let warnings = sheet.warnings
    guard !warnings.isEmpty else { return [] }
    var head = Line(glyphs.flag + " signals", .flag)
    head.pad(to: Self.valueColumn)
    return [Fact { lines(warnings, .flag, after: head, atMost: $0) }]
  }

  private func equalFacts(_ model: Model) -> [Fact] {
    guard let words = sheet.equalWords(at: model.now) else { return [] }
    return [Fact { lines(words, .flag, after: labelled("equal", .flag), atMost: $0) }]
  }

  /// How the question ended, if it has.
  private var outcomeFacts: [Fact] {
    guard sheet.entry == nil, let row = sheet.row, row.resolved != nil else { return [] }
    let by = row.settledBy.map { " by \($0)" } ?? ""
    let words = "\(row.outcome?.rawValue ?? "running")\(by)" + (endingWords.map { " \($0)" } ?? "")
    return [Fact { lines(glyphs.words(words), .text, after: labelled("outcome"), atMost: $0) }]
  }

  /// The reasons; from the third on they are only counted.
  private var whyFacts: [Fact] {
    let reasons = reasons
    return reasons.prefix(2).enumerated().map { index, reason in
      let more = index == 1 && reasons.count > 2 ? "   and \(reasons.count - 2) more" : ""
      return Fact { why(reason, more, after: labelled(index == 0 ? "why" : ""), atMost: $0) }
    }
  }

  private var valueColumns: Int { width - Self.valueColumn - 1 }

  /// A reason's text between quotes and what made it so: beside each other if they have room, else below each other,
  /// else on one line of which the text is cut.
  private func why(
    _ reason: (text: String, because: String), _ more: String, after head: Line, atMost limit: Int
  ) -> [Line] {
    let because = glyphs.words(reason.because)
    if reason.text.isEmpty { return lines(because + more, .held, after: head, atMost: limit) }
    let text = "\"\(glyphs.words(reason.text))\""
    let tail = (because.isEmpty ? "" : "   \(glyphs.visible(because))") + more
    let room = valueColumns - tail.displayColumns
    let fits = glyphs.cut(text, valueColumns + 1).displayColumns <= room
    if fits || limit == 1 && room >= 12 {
      return [head.adding(glyphs.cut(text, room), .text).adding(tail, .held)]
    }
    if limit == 1 || tail.isEmpty { return lines(text + tail, .text, after: head, atMost: limit) }
    let causes = lines(because + more, .held, after: labelled(""), atMost: limit - 1)
    return lines(text, .text, after: head, atMost: limit - causes.count) + causes
  }

  /// Text behind its label, the further lines under its first letter.
  private func lines(_ text: String, _ role: Role, after head: Line, atMost limit: Int) -> [Line] {
    let texts = limit > 1 ? glyphs.wrap(text, valueColumns, atMost: limit).lines : [glyphs.cut(text, valueColumns)]
    return texts.enumerated().map { index, text in (index == 0 ? head : labelled("")).adding(text, role) }
  }
}
