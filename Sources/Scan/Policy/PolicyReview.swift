import MCP
import Policy
import Risk

/// What an existing policy leaves open on a server, as far as its tools tell.
public struct PolicyReview: Sendable, Equatable {
  /// The policy's file, as the user named it.
  public let file: String
  /// What is open first, each in the order of the report.
  public let gaps: [PolicyGap]

  /// Compares a policy that was read with the tools of its server.
  ///
  /// - Parameters:
  ///   - warnings: what the reader had to say of the document.
  ///   - mode: whether the gateway enforces it.
  public init(of document: PolicyDocument, warnings: [Diagnostic], mode: Mode, tools: [ScannedTool]) {
    file = document.file
    let observed = mode == .observe ? [PolicyGap.observed] : []
    let doubtful = warnings.map { PolicyGap(kind: .warning, tool: nil, isOpen: true, message: $0.sentence) }
    let stray = document.warnings(against: tools.map(\.name)).map {
      PolicyGap(kind: .strayRule, tool: document.tool(at: $0.pointer), isOpen: true, message: $0.sentence)
    }
    let gate = Ruleset(document: document.ofEveryCall, overrides: [])
    let all = observed + tools.ranked.compactMap { document.gap(for: $0, gate) } + doubtful + stray
    gaps = all.filter(\.isOpen) + all.filter { !$0.isOpen }
  }
}

extension PolicyDocument {
  /// What is open on one tool; the worst of it, if there is more.
  fileprivate func gap(for tool: ScannedTool, _ gate: Ruleset) -> PolicyGap? {
    guard !hides(tool.name) else { return nil }
    let isListed = listed(tool.name) != nil
    guard isListed || defaultAction == .allow else { return .unknown(tool, isOpen: false, "the default refuses it") }
    switch ToolOutlook(of: tool, under: self, gate) {
    case .refused:
      return isListed ? nil : .unknown(tool, isOpen: false, "the rules for all tools refuse it")
    case .open(let risk) where tool.risk.level >= .high:
      let byDefault = isListed ? "" : " by the default"
      return .unguarded(tool, "\(byDefault) without limit or approval\(exception(of: tool, at: risk))")
    case .guarded, .open:
      return isListed ? nil : .unknown(tool, isOpen: true, "the default allows it")
    }
  }

  /// What rules there are, if they hold some calls and not all.
  private func exception(of tool: ScannedTool, at call: RiskVerdict) -> String {
    if call.level != tool.risk.level { return " once arguments make a call \(call.level.rawValue)" }
    if call.category != tool.risk.category { return " once arguments make a call \(call.category.rawValue)" }
    let hasRules = !allTools.isEmpty || !(listed(tool.name)?.rules.isEmpty ?? true)
    return hasRules ? " that holds every call" : ""
  }

  /// The tool that a pointer below `tools` or `hide` names.
  fileprivate func tool(at pointer: JSONPointer) -> String? {
    guard let first = pointer.tokens.first, let last = pointer.tokens.last else { return nil }
    return first == "hide" ? Int(last).map { hide[$0] } : last
  }
}

extension PolicyGap {
  fileprivate static let observed = PolicyGap(
    kind: .observed, tool: nil, isOpen: true, message: "the server's `mode` is `observe`: nothing is stopped")

  fileprivate static func unknown(_ tool: ScannedTool, isOpen: Bool, _ why: String) -> PolicyGap {
    PolicyGap(
      kind: .unknownTool, tool: tool.name, isOpen: isOpen, message: "\(Quotation(tool.name)) is not named: \(why)")
  }

  fileprivate static func unguarded(_ tool: ScannedTool, _ how: String) -> PolicyGap {
    let risk = "\(tool.risk.level.rawValue), \(tool.risk.category.rawValue)"
    return PolicyGap(
      kind: .unguarded, tool: tool.name, isOpen: true, message: "\(Quotation(tool.name)) (\(risk)) is allowed\(how)")
  }
}

extension Diagnostic {
  /// Place, message and remedy; the file is named above.
  fileprivate var sentence: String { "line \(line): \(message)\(hint.map { "; \($0)" } ?? "")" }
}
