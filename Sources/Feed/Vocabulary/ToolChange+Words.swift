import Risk

extension ToolChange {
  /// Whether the tool could harm more than before, by its level, by the kind of what it does, or by what is newly wrong
  /// with its definition.
  public var raisesRisk: Bool {
    if !(findings ?? []).isEmpty { return true }
    guard let before, let after else { return false }
    return after.level > before.level || after.category > before.category
  }

  /// What the change does to the risk, for a person: `Read Low, now Destructive Critical: more than before`.
  public var riskWords: String? {
    switch (before?.badge, after?.badge) {
    case (let before?, let after?):
      let change = before == after ? "\(before) as before" : "\(before), now \(after)"
      return raisesRisk ? "\(change): more than before" : change
    case (nil, let after?): return after
    default: return nil
    }
  }

  /// The change on one line, for a person.
  public var words: String {
    [tool, "\(kind.rawValue)\(riskWords.map { " (\($0))" } ?? "")"].joined(separator: " ")
  }
}

extension RiskVerdict {
  fileprivate var badge: String { "\(category.rawValue) \(level.rawValue)" }
}
