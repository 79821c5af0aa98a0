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
    let all = observed + tools.ranked.compactMap { document.gap(for: $0) } + doubtful + stray
    gaps = all.filter(\.isOpen) + all.filter { !$0.isOpen }
  }
}

extension PolicyDocument {
  /// What is open on one tool; the worst of it, if there is more.
  fileprivate func gap(for tool: ScannedTool) -> PolicyGap? {
    guard !hides(tool.name) else { return nil }
    let listed = listed(tool.name)
    let name = Quotation(tool.name)
    guard listed != nil || defaultAction == .allow else {
      return PolicyGap(
        kind: .unknownTool, tool: tool.name, isOpen: false, message: "\(name) is not named: the default refuses it")
    }
    let byDefault = listed == nil ? " by the default" : ""
    if tool.risk.level >= .high, !isGuarded(listed?.rules ?? .none), !isGuarded(allTools) {
      let risk = "\(tool.risk.level.rawValue), \(tool.risk.category.rawValue)"
      return PolicyGap(
        kind: .unguarded, tool: tool.name, isOpen: true,
        message: "\(name) (\(risk)) is allowed\(byDefault) without limit or approval")
    }
    guard listed == nil else { return nil }
    return PolicyGap(
      kind: .unknownTool, tool: tool.name, isOpen: true, message: "\(name) is not named: the default allows it")
  }

  /// The tool that a pointer below `tools` or `hide` names.
  fileprivate func tool(at pointer: JSONPointer) -> String? {
    guard let first = pointer.tokens.first, let last = pointer.tokens.last else { return nil }
    return first == "hide" ? Int(last).map { hide[$0] } : last
  }

  /// Whether a person is asked, or a limit holds. One for a session alone holds nobody.
  private func isGuarded(_ rules: ToolRules) -> Bool {
    !rules.requireApproval.isEmpty || rules.limits.contains { $0.scope != .session }
  }
}

extension PolicyGap {
  fileprivate static let observed = PolicyGap(
    kind: .observed, tool: nil, isOpen: true, message: "the server's `mode` is `observe`: nothing is stopped")
}

extension Diagnostic {
  /// Place, message and remedy; the file is named above.
  fileprivate var sentence: String { "line \(line): \(message)\(hint.map { "; \($0)" } ?? "")" }
}
