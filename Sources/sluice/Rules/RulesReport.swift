import Feed
import Risk
import Text

/// What applies to each tool of each server, for a person.
struct RulesReport {
  private var sheet: Sheet

  private static let longestName = 26

  init(_ rules: Rules, columns: Int) {
    sheet = Sheet(columns: columns)
    if let lockdown = rules.lockdown { sheet.heading("LOCKDOWN by \(lockdown.by): all calls are denied") }
    for server in rules.servers { describe(server) }
  }

  var text: String { sheet.text }

  private mutating func describe(_ server: ServerRules) {
    let policy = server.file.map { "\($0), default \(server.defaultAction)" } ?? "no policy"
    let observed = server.mode == "observe" ? ", OBSERVE: nothing is stopped" : ""
    sheet.heading("\(server.server)  \(policy)\(observed)")
    if let outage = server.outage { sheet.row("  ", outage.words(of: server.server, time: Self.moment)) }
    describeProblems(of: server)
    if server.waiting != nil {
      sheet.row("  ", "its file has changed and waits: sluice rules accept \(server.server)")
    }
    let width = min(Self.longestName, server.tools.map { Display.line($0.tool).count }.max() ?? 0)
    for tool in server.tools { describe(tool, of: server, nameWidth: width) }
  }

  private mutating func describeProblems(of server: ServerRules) {
    let problems = server.problemSentences
    guard !problems.isEmpty else { return }
    sheet.row("  ", "the newest file is not in force:")
    for problem in problems { sheet.row("    ", problem) }
  }

  /// The time of day, and the day if it is another.
  private static func moment(_ milliseconds: Int64) -> String {
    let (day, clock) = (TimeText.day(milliseconds), TimeText.clock(milliseconds))
    return day == TimeText.day(TimeText.now) ? clock : "\(day) \(clock)"
  }

  private mutating func describe(_ tool: ToolRules, of server: ServerRules, nameWidth: Int) {
    let level = tool.risk.level.rawValue.padded(to: 8)
    let now = tool.now.rawValue.padded(to: 5)
    sheet.row("  \(Display.fitted(tool.tool, nameWidth)) \(level) \(now) ", tool.why)
    if let drift = tool.drift {
      let risk = drift.riskWords.map { ", \($0)" } ?? ""
      let remedy = "sluice rules accept \(server.server) \(tool.tool)"
      sheet.row("      ", "\(drift.kind.rawValue)\(risk); not accepted yet: \(remedy)")
    }
    for finding in tool.findings ?? [] { sheet.row("      ! ", "its definition \(finding.words)") }
  }
}
