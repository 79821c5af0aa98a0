import MCP

/// What a condition looks at.
public enum Subject: Sendable, Hashable {
  /// Arguments of the call.
  case argument(ArgumentPath)
  /// How much the call could harm.
  case risk(RiskFact)

  /// Reads the path of a condition.
  ///
  /// - Throws: ``PathError``, with the remedy.
  init(_ text: String) throws(PathError) {
    let root = text.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "#") }
    guard String(Substring(root)).isSameIgnoringASCIICase(as: "risk") else {
      self = .argument(try ArgumentPath(text))
      return
    }
    guard let fact = RiskFact.allCases.first(where: { $0.path.hasSameBytes(as: text) }) else {
      throw .unknownRisk(text)
    }
    self = .risk(fact)
  }

  /// The path as it stands in the document.
  public var text: String {
    switch self {
    case .argument(let path): path.text
    case .risk(let fact): fact.path
    }
  }

  /// The subject for people, with these indices where its path says `*`; of a path only so many steps, if it is said.
  func name(at indices: [Int] = [], after count: Int? = nil) -> String {
    switch self {
    case .argument(let path): path.name(at: indices, after: count)
    case .risk(let fact): "risk \(fact.rawValue)"
    }
  }

  /// What it leads to.
  enum Leaf {
    case found(ArgumentPath.Leaf)
    /// The level of the call's risk.
    case level(RiskStep)
    /// The call's risk, where it is not known.
    case unassessed
  }

  /// Visits every value it leads to, until `visit` returns false.
  func walk(_ call: CallFacts, visit: (Leaf, [Int]) -> Bool) {
    switch self {
    case .argument(let path): path.walk(call.arguments) { visit(.found($0), $1) }
    case .risk(let fact): _ = visit(fact.leaf(of: call.risk), [])
    }
  }
}

/// What documents can ask of a call's risk.
public enum RiskFact: String, Sendable, Hashable, CaseIterable {
  case level, category, signals

  var path: String { "risk.\(rawValue)" }

  /// Without a signal, the signals are missing.
  fileprivate func leaf(of risk: CallRisk?) -> Subject.Leaf {
    guard let risk else { return .unassessed }
    switch self {
    case .level: return RiskStep(risk.level).map { .level($0) } ?? .unassessed
    case .category: return .found(.value(.string(risk.category)))
    case .signals: return .found(risk.signals.isEmpty ? .missing : .value(.array(risk.signals.map { .string($0) })))
    }
  }
}
