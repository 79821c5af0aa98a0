import Text

extension RiskVerdict {
  /// The verdict on a call: that on its tool, raised by what its arguments tell. Signals never lower it.
  ///
  /// What raised it stands before the tool's own reasons, the worst first, three at most.
  public func raised(by signals: [Signal]) -> RiskVerdict {
    let raising = signals.filter { $0.kind.floor > level || ($0.kind.category.map { $0 > category } ?? false) }
    guard !raising.isEmpty else { return self }
    let worstFirst = raising.enumerated().sorted { left, right in
      (right.element.kind.floor, left.offset) < (left.element.kind.floor, right.offset)
    }.map(\.element)
    return RiskVerdict(
      category: raising.compactMap(\.kind.category).reduce(category, max),
      level: raising.map(\.kind.floor).reduce(level, max), reasons: worstFirst.prefix(3).map(\.reason) + reasons,
      confidence: confidence)
  }
}

extension Signal {
  /// The signal with its place, for a person.
  fileprivate var reason: String { "\(note), at \(VisibleText(pointer).cut(to: 60))" }
}
