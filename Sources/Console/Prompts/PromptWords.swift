import Feed
import Risk

/// What a prompt asks, in words that name what is at stake.
struct PromptWords {
  let question: Line
  /// The keys that answer.
  let tail: Line

  private static let yesNo = Line("y", .key).adding(" yes   ", .dim).adding("Esc", .key).adding(" no", .dim)

  /// Where there is little room.
  static let shortYes = shortestYes.adding(" no", .dim)
  /// Where there is less.
  static let shortestYes = Line("y", .key).adding(" yes  ", .dim).adding("Esc", .key)

  init(_ prompt: Prompt, model: Model, columns: Int) {
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
    }
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
      return Line("Approve ", .held).with(marked(entries, glyphs))
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

  /// `4 marked: 3 imageInference, 1 refund_order, worst ◆ CRIT`
  private static func marked(_ entries: [HeldEntry], _ glyphs: Glyphs) -> Line {
    var counts: [(tool: String, count: Int)] = []
    for entry in entries {
      let tool = entry.call.decided.tool
      if let place = counts.firstIndex(where: { $0.tool.utf8.elementsEqual(tool.utf8) }) {
        counts[place].count += 1
      } else {
        counts.append((tool, 1))
      }
    }
    let list = counts.prefix(3).map { "\($0.count) \(glyphs.cut($0.tool, 16))" }.joined(separator: ", ")
    let more = counts.count > 3 ? ", \(counts.count - 3) other tools" : ""
    let worst = entries.map(\.level).max() ?? .low
    return Line("\(entries.count) marked: \(list)\(more), worst ", .held)
      .adding(glyphs.badge(worst).trimmedEnd, Role(worst))
  }

  private static func refusal(_ calls: [Prompt.Seen], _ model: Model, columns: Int) -> Line {
    let entries = calls.compactMap { model.held[$0.id] }
    guard entries.count == 1, let entry = entries.first else {
      let all = Line("Deny ", .held).with(marked(entries, model.glyphs))
      if all.columns + 50 <= columns { return all }
      let worst = entries.map(\.level).max() ?? .low
      return Line("Deny \(entries.count) marked, worst ", .held)
        .adding(model.glyphs.badge(worst).trimmedEnd, Role(worst))
    }
    return Line("Deny \(entry.id) \(model.glyphs.cut(entry.call.decided.tool, 20))", .held)
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
