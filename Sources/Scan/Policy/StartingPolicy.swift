import MCP
import Policy
import Risk
import Text

/// A commented policy to start from: what the stock rules say of each tool of a server.
///
/// It is YAML, because JSON has no comments. Everything that the server wrote stands in quotes or, made visible, in a
/// comment.
public struct StartingPolicy: Sendable {
  private let report: ServerReport
  private let byRule: [StockRule: [ScannedTool]]
  /// How wide comments are, columns.
  private static let columns = 100

  /// The policy for the tools of a report.
  public init(for report: ServerReport) {
    self.report = report
    byRule = Dictionary(grouping: report.tools.filter(\.canBeNamed)) { StockRule(for: $0) }
  }

  /// The whole document.
  public var text: String {
    (head + hidden + listed).map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    let server = VisibleText(report.server).cut(to: 60)
    return Self.comment(
      "A policy for \(server) to start from, by what its tools say of themselves. That is a stranger's word: read "
        + "every line before you rely on it. `sluice policy check` tells whether it can be read, `sluice policy "
        + "explain` what it decides.")
      + [
        "version: \"1\"", "description: \(YAMLText.quoted("Starting policy for \(server)"))",
        "# What is not named below is denied, also tools that the server gets later.", "default: deny",
      ]
  }

  private var hidden: [String] {
    guard let tools = byRule[.hide] else { return [] }
    let why =
      "Destructive, or with a definition that hides something: out of every list, and denied. To have a call "
      + "asked about instead, move the tool below and give it `require_approval`."
    return [""] + Self.comment(why) + ["hide:"]
      + tools.flatMap { Self.why($0) + ["  - \(YAMLText.quoted($0.name))"] }
  }

  private var listed: [String] {
    let sections = StockRule.allCases.filter { $0 != .hide }.flatMap(section)
    return sections.isEmpty ? ["", "tools: {}"] : ["", "tools:"] + sections.dropFirst()
  }

  private func section(_ rule: StockRule) -> [String] {
    guard let tools = byRule[rule], !tools.isEmpty else { return [] }
    return [""] + Self.comment(rule.heading, indent: 2) + tools.flatMap { entry($0, rule) }
  }

  private func entry(_ tool: ScannedTool, _ rule: StockRule) -> [String] {
    let body = rule.body(for: tool)
    return Self.why(tool)
      + (body.isEmpty
        ? YAMLText.key(tool.name, value: "{}", indent: 2)
        : YAMLText.key(tool.name, value: nil, indent: 2) + body.map { "    " + $0 })
  }

  /// Badge and reasons, and what was found, a line each.
  private static func why(_ tool: ScannedTool) -> [String] {
    let badge = "\(tool.risk.level.rawValue), \(tool.risk.category.rawValue): "
    let first = comment(badge + (tool.risk.reasons.first ?? ""), indent: 2)
    let more = tool.risk.reasons.dropFirst() + tool.findings.map { "\($0.note) at \($0.pointer)" }
    return first + more.flatMap { comment($0, indent: 2, mark: "#   ") }
  }

  private static func comment(_ text: String, indent: Int = 0, mark: String = "# ") -> [String] {
    let margin = String(repeating: " ", count: indent)
    return VisibleText(text).wrapped(to: columns - indent - mark.count).map { margin + mark + $0 }
  }
}

extension ScannedTool {
  /// A policy has no way to name a tool without a name, in `hide` the star means all, and YAML readers drop a byte order
  /// mark. The default denies such tools.
  fileprivate var canBeNamed: Bool {
    !name.isEmpty && !name.hasSameBytes(as: "*") && name.unicodeScalars.first != "\u{FEFF}"
  }
}

extension StockRule {
  /// What stands above the tools of a rule.
  fileprivate var heading: String {
    switch self {
    case .allow: "Read: allowed."
    case .limitWrites: "Write: 30 a minute for each agent, counted together."
    case .limitExecutions: "Execute, and reading that is riskier: 10 a minute for each agent, counted together."
    case .hold: "Financial, or Critical otherwise: a person is asked about every call."
    case .hide: ""
    }
  }

  /// The rules of a tool.
  fileprivate func body(for tool: ScannedTool) -> [String] {
    switch self {
    case .allow, .hide: []
    case .limitWrites: Self.limit("writes", max: 30)
    case .limitExecutions: Self.limit("executions", max: 10)
    case .hold:
      [
        "require_approval:",
        "  - {reason: \(YAMLText.quoted("\(tool.risk.category.rawValue): \(tool.risk.firstWords)"))}",
      ]
    }
  }

  private static func limit(_ counter: String, max: Int) -> [String] {
    ["limits:", "  - {counter: \(counter), window: minute, max: \(max), scope: grant}"]
  }
}

extension RiskVerdict {
  /// The reason for a person in a hurry, short enough for a question.
  fileprivate var firstWords: String { VisibleText(reasons.first ?? level.rawValue).cut(to: 80) }
}
