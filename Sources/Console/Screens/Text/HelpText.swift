import Feed
import Risk
import Text

/// The help page, made from the table of keys, and what the gateway wants operators to know.
struct HelpText {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  var lines: [BodyLine] {
    var lines: [BodyLine] = []
    for context in Context.allCases {
      let own = Bindings.all.filter { $0.contexts.contains(context) && $0.contexts.count < Context.allCases.count }
      lines += section(context.name.uppercased(), own)
    }
    lines += section("EVERYWHERE", Bindings.all.filter { $0.contexts.count == Context.allCases.count })
    lines += commands + text("FILTER", Self.filter) + text("SIGNS", signs)
    let notices = model.link.welcome?.notices ?? []
    if !notices.isEmpty { lines += text("THIS GATEWAY, WHEN YOU CONNECTED", notices.map(model.glyphs.visible)) }
    return lines
  }

  private func section(_ title: String, _ bindings: [Binding]) -> [BodyLine] {
    let rows = bindings.flatMap { row($0.label, $0.help, column: 10) }
    return [.section(Line(title, .heading), remark: Line())] + rows
  }

  private var commands: [BodyLine] {
    let rows = Command.allCases.flatMap { $0.usages }.flatMap { row($0.typed, $0.help, column: 26) }
    return [.section(Line("COMMANDS", .heading), remark: Line())] + rows
  }

  /// What is pressed or typed, and what that does from a column on, in as many lines as it takes.
  private func row(_ label: String, _ help: String, column: Int) -> [BodyLine] {
    let texts = model.glyphs.wrap(help, max(20, model.size.columns - column - 1)).lines
    return texts.enumerated().map { index, text -> BodyLine in
      var line = Line(" ").adding(index == 0 ? label : "", .key)
      line.pad(to: column)
      return .line(line.adding(text))
    }
  }

  private func text(_ title: String, _ texts: [String]) -> [BodyLine] {
    let wrapped = texts.flatMap { model.glyphs.wrap($0, max(20, model.size.columns - 2)).lines }
    return [.section(Line(title, .heading), remark: Line())] + wrapped.map { .line(Line(" ").adding($0)) }
  }

  private static let filter = [
    "risk:high  risk:>=high  tool:image*  server:shop  agent:clip-bot,shop-bot",
    "operator:ana  rule:*limits*  outcome:denied  since:15m  !outcome:done",
    "Terms must all hold; ! negates, a,b is either, * stands for anything.",
    "A bare word is looked for in tool, agent and arguments.",
    "Risks are low, medium, high and critical.",
    "Outcomes are \(CallStanding.all.map(\.word).joined(separator: ", ")).",
  ]

  private var signs: [String] {
    let glyphs = model.glyphs
    return [
      "\(glyphs.badge(.low))  \(glyphs.badge(.medium))  \(glyphs.badge(.high))  \(glyphs.badge(.critical)): how much harm a call could do.",
      "\(glyphs.flag) signals, look at the arguments   \(glyphs.changed) differs from the last approved call, or changed since",
      "WAITS is how long the agent's request stays open: a time, stays, asks, away. ENDS is the question's own time.",
      "denied is a rule's no, refused a person's.",
    ]
  }
}
