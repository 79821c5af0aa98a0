extension RiskVerdict {
  /// The verdict on a tool, raised by what is wrong with its definition; never lowered.
  ///
  /// What is wrong stands before the tool's own reasons, the worst first, three at most.
  public func raised(for findings: [DefinitionFinding]) -> RiskVerdict {
    guard !findings.isEmpty else { return self }
    let worstFirst = findings.enumerated().sorted { left, right in
      (right.element.kind.floor, left.offset) < (left.element.kind.floor, right.offset)
    }.map(\.element)
    let told = findings.contains { $0.kind == .hiddenCharacters } ? reasons.filter { $0 != Deed.hides.phrase } : reasons
    return RiskVerdict(
      category: category, level: findings.map(\.kind.floor).reduce(level, max),
      reasons: worstFirst.prefix(3).map(\.reason) + told, confidence: confidence)
  }
}

extension DefinitionFinding {
  /// What is wrong, with the words that say so, for a person.
  fileprivate var reason: String { "its definition \(kind.phrase): `\(quote)`" }
}
