import MCP

extension DocumentReader {
  /// A comparison with a call's risk, which knows its own words and not every operator.
  mutating func comparison(_ op: Operator, at place: Cursor, _ value: Cursor, of fact: RiskFact) -> Comparison? {
    switch (fact, op) {
    case (.level, .lt): level(value).map(Comparison.less)
    case (.level, .lte): level(value).map(Comparison.lessOrEqual)
    case (.level, .gt): level(value).map(Comparison.greater)
    case (.level, .gte): level(value).map(Comparison.greaterOrEqual)
    case (.level, .eq): level(value).map(Comparison.equal)
    case (.level, .neq): level(value).map(Comparison.unequal)
    case (.level, .isIn): list(value, of: op) { $0.level($1) }.map(Comparison.oneOf)
    case (.level, .notIn): list(value, of: op) { $0.level($1) }.map(Comparison.noneOf)
    case (.category, .eq): category(value).map(Comparison.equal)
    case (.category, .neq): category(value).map(Comparison.unequal)
    case (.category, .isIn): list(value, of: op) { $0.category($1) }.map(Comparison.oneOf)
    case (.category, .notIn): list(value, of: op) { $0.category($1) }.map(Comparison.noneOf)
    case (.signals, .contains):
      word(value, "a signal", among: RiskVocabulary.signals).map { .contains(.text($0)) }
    case (.signals, .exists): presence(value).map(Comparison.exists)
    case (.level, _), (.category, _), (.signals, _): refuse(op, at: place, of: fact)
    }
  }

  private mutating func level(_ cursor: Cursor) -> Scalar? {
    word(cursor, "a level of risk", among: RiskVocabulary.levels).flatMap(RiskStep.init).map(Scalar.level)
  }

  private mutating func category(_ cursor: Cursor) -> Scalar? {
    word(cursor, "a category of risk", among: RiskVocabulary.categories).map(Scalar.text)
  }

  private mutating func list(
    _ cursor: Cursor, of op: Operator, _ element: (inout DocumentReader, Cursor) -> Scalar?
  ) -> [Scalar]? {
    guard let elements = cursor.elements, !elements.isEmpty else {
      error("`\(op.rawValue)` needs a list with at least one element", at: cursor)
      return nil
    }
    let scalars = elements.compactMap { element(&self, $0) }
    return scalars.count == elements.count ? scalars : nil
  }

  /// One of the words of risk: a slip must never be read as a rule that no call meets.
  private mutating func word(_ cursor: Cursor, _ what: String, among words: [String]) -> String? {
    guard let word = text(cursor, of: what) else { return nil }
    if words.contains(where: { $0.hasSameBytes(as: word) }) { return word }
    let all = words.count > 5 ? "the documentation of signals lists them" : "write \(words.alternatives)"
    error(
      "\(Quotation(word)) is not \(what)", hint: words.nearest(to: word).map { "did you mean `\($0)`?" } ?? all,
      at: cursor)
    return nil
  }

  private mutating func refuse(_ op: Operator, at place: Cursor, of fact: RiskFact) -> Comparison? {
    let known: [Operator] =
      switch fact {
      case .level: [.eq, .neq, .isIn, .notIn, .lt, .lte, .gt, .gte]
      case .category: [.eq, .neq, .isIn, .notIn]
      case .signals: [.contains, .exists]
      }
    error(
      "`\(op.rawValue)` can't be asked of `\(fact.path)`", hint: "write \(known.map(\.rawValue).alternatives)",
      at: place)
    return nil
  }
}
