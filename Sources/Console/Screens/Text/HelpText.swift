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
    lines += text("FILTER", Self.filter) + text("SIGNS", signs)
    let notices = model.link.welcome?.notices ?? []
    if !notices.isEmpty { lines += text("THIS GATEWAY, WHEN YOU CONNECTED", notices.map(model.glyphs.visible)) }
    return lines
  }

  private func section(_ title: String, _ bindings: [Binding]) -> [BodyLine] {
    let rows = bindings.map { binding -> BodyLine in
      var line = Line(" ").adding(binding.label, .key)
      line.pad(to: 10)
      return .line(line.adding(binding.help))
    }
    return [.section(Line(title, .heading), remark: Line())] + rows
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
  ]

  private var signs: [String] {
    let glyphs = model.glyphs
    return [
      "\(glyphs.badge(.low))  \(glyphs.badge(.medium))  \(glyphs.badge(.high))  \(glyphs.badge(.critical)): how much harm a call could do.",
      "\(glyphs.flag) flagged, look at the arguments   \(glyphs.changed) differs from the last approved call, or changed since",
      "WAITS is how long the agent's request stays open: a time, stays, asks, away. ENDS is the question's own time.",
      "denied is a rule's no, refused a person's.",
    ]
  }
}
