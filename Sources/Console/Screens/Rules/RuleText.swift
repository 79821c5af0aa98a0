import Feed
import Risk
import Text

/// All rules of one tool, to be read.
struct RuleText {
  private let model: Model
  private let row: RulesBoard.Row
  private let columns: Int
  private var glyphs: Glyphs { model.glyphs }

  init(_ model: Model, row: RulesBoard.Row, columns: Int) {
    self.model = model
    self.row = row
    self.columns = columns
  }

  var lines: [BodyLine] {
    guard let server = model.rules.server(row) else { return text("the server is gone") }
    guard let tool = model.rules.tool(row) else { return troubles(of: server) + rules(server.allTools) }
    var lines = text("\(tool.now.rawValue): \(glyphs.words(tool.why))")
    lines += text(
      "\(tool.risk.level.rawValue), \(tool.risk.category.rawValue): " + tool.risk.reasons.joined(separator: "; "))
    lines += text("\(Count.of(tool.calls, "call")) in the last hour")
    if let override = tool.override { lines += text(words(override)) }
    if let drift = tool.drift { lines += self.lines(of: drift) }
    for finding in tool.findings ?? [] where !(tool.drift?.findings ?? []).contains(finding) {
      lines += text("its definition \(finding.words)")
    }
    return lines + rules(tool.lines)
  }

  /// On the server's own page.
  private func troubles(of server: ServerRules) -> [BodyLine] {
    guard row.tool == nil else { return [] }
    return ServerTroubles(server, model: model).lines(columns: columns - 3).map { .line(Line("  ").with($0)) }
  }

  /// What became of the definition, what that does to the risk, and which words changed.
  private func lines(of drift: ToolChange) -> [BodyLine] {
    let members = drift.members.isEmpty ? "" : ": \(drift.members.joined(separator: ", "))"
    var lines = text("its definition was \(drift.kind.rawValue)\(members)")
    if !drift.hash.isEmpty { lines += text("its hash, SHA-256: \(drift.hash)") }
    if let risk = drift.riskWords { lines += text("its risk: \(risk)") }
    for finding in drift.findings ?? [] { lines += text("it \(finding.words)") }
    for change in drift.texts ?? [] { lines += text(change.words) }
    return lines
  }

  private func words(_ override: RuleOverride) -> String {
    let until = override.until.map { "to \(model.clock($0).full)" } ?? "no end"
    let reason = override.reason.map { ", \"\($0)\"" } ?? ""
    return "override \(override.id) by \(override.by), \(override.action.rawValue), \(until)\(reason)"
  }

  private func rules(_ rules: [RuleLine]) -> [BodyLine] {
    rules.enumerated().flatMap { index, rule -> [BodyLine] in
      var lines: [BodyLine] = [
        .section(
          Line("\(index + 1) \(glyphs.visible(rule.kind))", .heading),
          remark: Line(glyphs.cut(rule.rule, columns / 2), .dim))
      ]
      lines += text(glyphs.words(rule.text))
      if let message = rule.message { lines += text("\"\(message)\"") }
      if rule.lifted == true { lines += text("lifted: an operator's allow answers it") }
      if let gauge = rule.gauge { lines.append(.line(GaugeWords(gauge, glyphs: glyphs).line(now: model.now))) }
      return lines + text("decided \(Count.of(rule.hits, "call")) in the last hour")
    }
  }

  private func text(_ text: String) -> [BodyLine] {
    glyphs.wrap(text, columns - 3).lines.map { .line(Line("  ").adding($0)) }
  }
}
