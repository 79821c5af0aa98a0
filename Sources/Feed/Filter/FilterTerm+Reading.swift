import Risk

extension FilterTerm {
  /// Reads one term: `risk:>=high`, `!tool:image*`, `agent:shop-bot,clip-bot`, a bare word.
  ///
  /// - Throws: ``FilterError`` saying what would be right.
  public init(_ text: String) throws(FilterError) {
    isNegated = text.hasPrefix("!")
    let body = isNegated ? String(text.dropFirst()) : text
    guard let colon = body.firstIndex(of: ":") else {
      guard !body.allSatisfy({ $0 == "," }) else {
        throw FilterError(term: text, problem: "a word or term must follow")
      }
      condition = .word(Self.globs(body))
      return
    }
    let value = String(body[body.index(after: colon)...])
    guard !value.allSatisfy({ $0 == "," }) else {
      throw FilterError(term: text, problem: "a value must follow the colon")
    }
    condition = try Self.condition(name: String(body[..<colon]), value: value, term: text)
  }

  private static func condition(name: String, value: String, term: String) throws(FilterError) -> Condition {
    switch name.lowercased() {
    case "risk": return .risk(try levels(value, term: term))
    case "tool": return .tool(globs(value))
    case "server": return .server(globs(value))
    case "agent": return .agent(globs(value))
    case "operator": return .operators(globs(value))
    case "rule": return .rule(globs(value))
    case "outcome", "decision": return .outcome(try outcomes(value, term: term))
    case "since":
      guard let span = TimeSpan(value) else {
        throw FilterError(term: term, problem: "a time such as 15m, 2h or 90s")
      }
      return .since(seconds: span.seconds)
    default:
      throw FilterError(term: term, problem: "known are risk tool server agent operator rule outcome since")
    }
  }

  private static func globs(_ value: String) -> [Glob] {
    value.split(separator: ",").map { Glob(String($0)) }
  }

  private static func levels(_ value: String, term: String) throws(FilterError) -> [RiskLevel] {
    for (sign, keeps) in comparisons where value.hasPrefix(sign) {
      let bound = try level(value.dropFirst(sign.count), term: term)
      return RiskLevel.allCases.filter { keeps($0, bound) }
    }
    var levels: [RiskLevel] = []
    for name in value.split(separator: ",") { levels.append(try level(name, term: term)) }
    return levels
  }

  private static let comparisons: [(String, @Sendable (RiskLevel, RiskLevel) -> Bool)] = [
    (">=", { $0 >= $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), ("<", { $0 < $1 }),
  ]

  /// Also the short forms on the badges.
  private static func level(_ name: Substring, term: String) throws(FilterError) -> RiskLevel {
    switch name.lowercased() {
    case "low": return .low
    case "med", "medium": return .medium
    case "high": return .high
    case "crit", "critical": return .critical
    default: throw FilterError(term: term, problem: "low, medium, high or critical")
    }
  }

  private static func outcomes(_ value: String, term: String) throws(FilterError) -> [CallStanding] {
    var standings: [CallStanding] = []
    for name in value.lowercased().split(separator: ",") {
      guard let standing = CallStanding.all.first(where: { $0.word == name }) else {
        throw FilterError(term: term, problem: CallStanding.all.map(\.word).joined(separator: " "))
      }
      standings.append(standing)
    }
    return standings
  }
}
