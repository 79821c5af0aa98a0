/// One rule as one line.
public struct RuleLine: Sendable, Hashable {
  /// Which list a rule stands in.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case require = "require"
    case denyIf = "deny if"
    case limit = "limit"
    case askIf = "ask if"
    /// What the configuration says of a definition that no operator has accepted.
    case drift = "drift"
    /// An operator's word.
    case override = "override"
  }

  /// The JSON Pointer into the document, `(drift)` or `(override 17)`.
  public let rule: String
  /// The list it stands in.
  public let kind: Kind
  /// Whether it stands in `all_tools`.
  public let isOfAllTools: Bool
  /// The rule in words: `width ≤ 2048`, `imageinference_rate, 10 a minute for a grant`.
  public let text: String
  /// What the agent or the operator is told, if the document says it.
  public let message: String?
  /// How long its question stays open, of a rule that asks.
  public let timeoutSeconds: Int?
  /// Whether an operator's `allow` answers it, so that it asks nobody.
  public var isLifted = false
  /// What it counts, of a limit: as if for a call that counts nothing, to look up how much is used.
  public let use: LimitUse?

  /// Where it stands, for a person, among the rules of a tool: `deny if`, or `all tools`.
  public var heading: String { isOfAllTools ? "all tools" : kind.rawValue }

  /// The rule in words beside its ``heading``: `width ≤ 2048`, `limit calls, 60 a minute for a grant`.
  public var words: String { isOfAllTools ? "\(kind.rawValue) \(text)" : text }
}

extension RuleLine {
  init(_ rule: Rule, kind: Kind, isOfAllTools: Bool, timeoutSeconds: Int? = nil) {
    self.init(
      rule: rule.pointer, kind: kind, isOfAllTools: isOfAllTools, text: rule.sentence, message: rule.message,
      timeoutSeconds: timeoutSeconds, use: nil)
  }

  init(_ limit: Limit, under overrides: ToolOverrides?, isOfAllTools: Bool, at now: Int64) {
    let maximum = limit.maximum(under: overrides, isOfAllTools: isOfAllTools, at: now)
    let rule = maximum.override?.rule ?? limit.pointer
    self.init(
      rule: rule, kind: .limit, isOfAllTools: isOfAllTools,
      text: "\(limit.counter), \(limit.sentence(max: maximum.value))", message: nil, timeoutSeconds: nil,
      use: LimitUse(
        rule: rule, counter: limit.counter, window: limit.window, max: maximum.value, scope: limit.scope, amount: .zero)
    )
  }

  /// What is done with a tool that drifted: `ask: the tool's definition has changed`.
  ///
  /// - Returns: nil for one that did not.
  init?(_ state: DriftState, posture: DriftPosture) {
    guard let because = state.because else { return nil }
    let action =
      switch posture {
      case .hold: "ask"
      case .deny: "deny"
      case .allow: "allow"
      }
    self.init(
      rule: "(drift)", kind: .drift, isOfAllTools: false, text: "\(action): \(because)", message: nil,
      timeoutSeconds: posture == .hold ? ApprovalRule.standardTimeout : nil, use: nil)
  }

  /// What an operator said of the tool: `allow by ana`.
  init(_ override: Override) {
    self.init(
      rule: override.rule, kind: .override, isOfAllTools: false, text: "\(override.action.word) by \(override.by)",
      message: override.reason,
      timeoutSeconds: override.action == .ask ? ApprovalRule.standardTimeout : nil, use: nil)
  }
}
