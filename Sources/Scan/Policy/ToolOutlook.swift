import MCP
import Policy
import Risk

/// What a policy says of a tool before there is a call.
enum ToolOutlook: Equatable {
  /// Every call is refused.
  case refused
  /// Every call is refused, put to a person, or counted by a limit that holds.
  case guarded
  /// Some call of this risk goes through, and nothing holds it. The risk is the tool's own, or what arguments raise a
  /// call to.
  case open(RiskVerdict)

  /// Asks the gate about the tool at every risk that its calls can have.
  init(of tool: ScannedTool, under document: PolicyDocument, _ gate: Ruleset) {
    let risks = tool.risk.reachable
    let verdicts = risks.map {
      gate.judge(CallFacts(tool: tool.name, arguments: [:], risk: CallRisk($0)), at: 0).verdict
    }
    let limits = (document.listed(tool.name)?.rules.limits ?? []) + document.allTools.limits
    if verdicts.allSatisfy(\.isDenial) {
      self = .refused
    } else if let open = verdicts.firstIndex(of: .allow), !limits.contains(where: \.holds) {
      self = .open(risks[open])
    } else {
      self = .guarded
    }
  }
}

extension RiskVerdict {
  /// Every risk that a call of the tool can have: the tool's own first, then what signals raise it to.
  fileprivate var reachable: [RiskVerdict] {
    SignalKind.all.reduce([self]) { known, kind in
      let signal = Signal(kind: kind, pointer: "", count: 1, note: "")
      return known
        + known.map { $0.raised(by: [signal]) }.filter { raised in
          !known.contains { $0.level == raised.level && $0.category == raised.category }
        }
    }
  }
}

extension CallRisk {
  fileprivate init(_ verdict: RiskVerdict) {
    self.init(level: verdict.level.rawValue, category: verdict.category.rawValue, signals: [])
  }
}

extension Verdict {
  fileprivate var isDenial: Bool {
    if case .deny = self { true } else { false }
  }
}

extension Limit {
  /// More calls than an agent makes, a second.
  private static let mostCalls = 10
  /// An amount beyond this is none that anybody means to bound.
  private static let mostAmount: ExactDecimal = 1_000_000_000

  /// Whether an agent would ever meet it. One for a session alone it leaves by opening another; an amount that a call
  /// may leave out for nothing it leaves out.
  var holds: Bool {
    guard scope != .session else { return false }
    guard let amount else { return max <= ExactDecimal(Self.mostCalls * Int(window.seconds)) }
    return max < Self.mostAmount && amount.standard != .zero
  }
}
