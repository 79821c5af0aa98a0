import Feed
import Risk

/// What a prompt asks, in words that name what is at stake.
struct PromptWords {
  let question: Line
  /// The keys that answer.
  let tail: Line
  /// The same in fewer words, for where there is little room.
  let shortTails: [Line]

  private static let yesNo = Line("y", .key).adding(" yes   ", .dim).adding("Esc", .key).adding(" no", .dim)
  private static let shortYes = shortestYes.adding(" no", .dim)
  private static let shortestYes = Line("y", .key).adding(" yes  ", .dim).adding("Esc", .key)

  init(_ prompt: Prompt, model: Model, columns: Int) {
    var shortTails = [Self.shortYes, Self.shortestYes]
    switch prompt.question {
    case .approve(let calls):
      question = Self.stake(calls, model, columns: columns - Self.shortYes.columns - 3)
      tail = Self.yesNo
    case .refuse(let calls):
      question = Self.refusal(calls, model, columns: columns).adding("  reason: ", .dim)
      tail = Self.keys("Enter", "sends", "Esc", "back")
    case .filter:
      question = Line("/", .key)
      tail = Self.keys("Enter", "keeps", "Esc", "back")
    case .search:
      question = Line("find: ", .key)
      tail = Self.keys("Enter", "finds", "Esc", "back")
    case .command:
      question = Line(":", .key)
      tail = Line("theme  lockdown  log  export  quit", .dim)
    case .quit:
      let waiting = model.held.openCount
      question = Line("\(Count.of(waiting, "call")) \(waiting == 1 ? "waits" : "wait") for somebody. Leave?", .held)
      tail = Self.yesNo
    case .ruleEnd(let intent, _):
      question = Self.change(intent, model).adding(", for how long? ")
      tail = Self.keys("Enter", "next", "Esc", "no")
    case .rule(let intent, let preview):
      question = Self.loosening(intent, preview, model)
      tail = Self.yesNo
    case .limit(let intent, let counter):
      let glyphs = model.glyphs
      question = Line("\(glyphs.cut(intent.tool, 20)): \(glyphs.cut(counter, 20)) at most ", .held)
      tail = Self.keys("Enter", "", "Esc", "")
    case .policy(let change):
      question = Line("Put the changed policy of \(model.glyphs.cut(change.server, 20)) in force?", .held)
      tail = Self.yesNo
    case .definition(let definition):
      question = Self.acceptance(definition, model.glyphs)
      tail = Self.yesNo
    case .liftLockdown:
      question = Line("Lift the lockdown? Agents' calls are judged by the rules again.", .held)
      tail = Self.yesNo
    case .over(let ending):
      question = Line(model.glyphs.visible(ending.words(at: model.now)), .flag)
      let key = Line(ending.wasTyped ? "Enter" : "any key", .key)
      tail = key.adding(" goes on", .dim)
      shortTails = [key]
    }
    self.shortTails = prompt.field == nil ? shortTails : [Self.keys("Enter", "", "Esc", "")]
  }

  private static func keys(_ first: String, _ what: String, _ second: String, _ other: String) -> Line {
    Line(first, .key).adding(what.isEmpty ? "   " : " \(what)   ", .dim).adding(second, .key).adding(
      other.isEmpty ? "" : " \(other)", .dim)
  }

  /// What a yes would let happen: badge, flags, tool, subject, agent. Where space is short the flags and the subject
  /// give way, never the tool and the agent.
  private static func stake(_ calls: [Prompt.Seen], _ model: Model, columns: Int) -> Line {
    let entries = calls.compactMap { model.held[$0.id] }
    let glyphs = model.glyphs
    guard entries.count == 1, let entry = entries.first else {
      return several(entries, glyphs, columns: columns)
    }
    var line = Line(glyphs.badge(entry.level).trimmedEnd, Role(entry.level))
    let tool = ": \(glyphs.cut(entry.call.decided.tool, 30))"
    let agent = ", for \(glyphs.cut(entry.call.decided.agent, 20))?"
    var room = columns - line.columns - tool.displayColumns - agent.displayColumns
    var unread = ""
    if calls.first?.isWhole != true {
      unread = room >= 27 ? " not all of it was shown" : " not all shown"
      room -= unread.displayColumns
    }
    if entry.isFlagged {
      let flags = Self.flags(of: entry, room: room, glyphs)
      line.append(flags, .flag)
      room -= flags.displayColumns
    }
    line.append(unread, .alarm)
    var subject = room > 5 ? entry.subject.text(min(30, room - 1), glyphs).trimmedEnd : ""
    if !subject.isEmpty { subject = " " + subject }
    let once = subject.displayColumns + 6 <= room ? ", once" : ""
    return line.adding("\(tool)\(subject)\(once)\(agent)", .held)
  }

  /// The flags in what is left beside a few words of the subject; the sign alone if that is nothing.
  private static func flags(of entry: HeldEntry, room: Int, _ glyphs: Glyphs) -> String {
    let subject = entry.subject.text(10, glyphs).trimmedEnd.displayColumns
    let notes = entry.call.decided.flags.map(\.note).joined(separator: ", ")
    let columns = min(24, room - 3 - (subject == 0 ? 0 : subject + 1))
    return columns < 6 ? " \(glyphs.flag)" : " \(glyphs.flag) \(glyphs.cut(notes, columns))"
  }

  /// `◆ CRIT worst of 4: 1 refund_order, 3 imageInference?` Only the list gives way where space is short.
  private static func several(_ entries: [HeldEntry], _ glyphs: Glyphs, columns: Int) -> Line {
    var line = worst(of: entries, glyphs)
    if entries.contains(where: \.isFlagged) { line.append(" \(glyphs.flag)", .flag) }
    line.append(" worst of \(entries.count): ", .held)
    return line.adding("\(tools(of: entries, glyphs, columns: columns - line.columns - 1))?", .held)
  }

  private static func worst(of entries: [HeldEntry], _ glyphs: Glyphs) -> Line {
    let level = entries.map(\.level).max() ?? .low
    return Line(glyphs.badge(level).trimmedEnd, Role(level))
  }

  /// `1 refund_order, 3 imageInference, 2 other tools`: the worst first, as many by name as there is room for.
  private static func tools(of entries: [HeldEntry], _ glyphs: Glyphs, columns: Int) -> String {
    var tools: [(name: String, count: Int, level: RiskLevel)] = []
    for entry in entries {
      let name = entry.call.decided.tool
      if let place = tools.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
        tools[place].count += 1
        tools[place].level = max(tools[place].level, entry.level)
      } else {
        tools.append((name, 1, entry.level))
      }
    }
    let sorted = RiskLevel.allCases.sorted(by: >).flatMap { level in tools.filter { $0.level == level } }
    let words = sorted.map { "\($0.count) \(glyphs.cut($0.name, 16))" }
    let lists = (1...4).reversed().filter { $0 <= words.count }.map { named in
      let others = words.count - named
      let rest = others == 0 ? "" : ", \(Count.of(others, "other tool"))"
      return words.prefix(named).joined(separator: ", ") + rest
    }
    return lists.first { $0.displayColumns <= columns } ?? Count.of(words.count, "tool")
  }

  private static func refusal(_ calls: [Prompt.Seen], _ model: Model, columns: Int) -> Line {
    let entries = calls.compactMap { model.held[$0.id] }
    guard entries.count == 1, let entry = entries.first else {
      let line = Line("Deny \(entries.count) marked, worst ", .held).with(worst(of: entries, model.glyphs))
      let room = columns - line.columns - 52
      return room < 24 ? line : line.adding(": \(tools(of: entries, model.glyphs, columns: room))", .held)
    }
    let line = Line("Deny \(entry.id) ", .held)
    // What asks for the reason, the field and the keys have their room first.
    let room = columns - line.columns - 39
    return line.adding(model.glyphs.cut(entry.call.decided.tool, min(20, max(8, room))), .held)
  }

  /// `Accept modelSearch as defined now (ab12cd34), more risk?`
  private static func acceptance(_ definition: DefinitionChange, _ glyphs: Glyphs) -> Line {
    let line = Line(
      "Accept \(glyphs.cut(definition.change.tool, 20)) as defined now (\(glyphs.visible(definition.mark)))", .held)
    return line.adding(definition.change.raisesRisk ? ", more risk" : "", .alarm).adding("?", .held)
  }

  /// `imageInference ask → allow`
  private static func change(_ intent: RuleIntent, _ model: Model) -> Line {
    let glyphs = model.glyphs
    let from = intent.from.map { "\($0.rawValue) \(glyphs.arrow) " } ?? ""
    return Line("\(glyphs.cut(intent.tool, 28)) \(from)\(glyphs.cut(intent.goal, 20))", .held)
  }

  private static func loosening(_ intent: RuleIntent, _ preview: RulePreview, _ model: Model) -> Line {
    var line = change(intent, model)
    if case .set = intent.change {
      line.append(intent.seconds.map { ", for \(Stretch.length(seconds: $0))?" } ?? ", without an end?", .held)
    } else {
      line.append("?", .held)
    }
    let count = preview.calls.count
    line.append("  \(count) of the last \(preview.looked) \(count == 1 ? "passes" : "calls pass").", .flag)
    return line
  }
}

extension String {
  /// Without the spaces that a column put at its end.
  var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
