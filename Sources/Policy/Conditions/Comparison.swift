import MCP

/// An operator with its operand, checked and compiled.
enum Comparison: Sendable {
  case equal(Scalar)
  case unequal(Scalar)
  case oneOf([Scalar])
  case noneOf([Scalar])
  case less(Scalar)
  case lessOrEqual(Scalar)
  case greater(Scalar)
  case greaterOrEqual(Scalar)
  case exists(Bool)
  case matches(Pattern)
  case contains(Scalar)
}

extension Comparison {
  /// Whether the comparison holds for what a path led to.
  func truth(of leaf: Subject.Leaf) -> Truth {
    switch leaf {
    case .found(let leaf): truth(of: leaf)
    case .level(let level): truth(of: Scalar.level(level))
    case .unassessed: .undecidable
    }
  }

  private func truth(of leaf: ArgumentPath.Leaf) -> Truth {
    switch leaf {
    case .missing:
      if case .exists(false) = self { .yes } else { .no }
    case .doubtful, .ambiguous: .undecidable
    case .value(let value): truth(of: value)
    }
  }

  private func truth(of value: JSON) -> Truth {
    // To a server that reads text as JSON there is nothing.
    if value.string?.isNullOfJSON == true { return .undecidable }
    return truth(ofAny: value)
  }

  private func truth(ofAny value: JSON) -> Truth {
    switch self {
    case .exists(let wanted): value.isNull ? .undecidable : Truth(wanted)
    case .matches(let pattern): value.string.flatMap(pattern.search).map(Truth.init) ?? .undecidable
    case .contains(let part): Self.contains(value, part)
    default: Scalar(value).map(truth(of:)) ?? .undecidable
    }
  }

  private func truth(of value: Scalar) -> Truth {
    switch self {
    case .equal(let operand): value.equals(operand)
    case .unequal(let operand): value.equals(operand).negated
    case .oneOf(let operands): Self.isMember(value, of: operands)
    case .noneOf(let operands): Self.isMember(value, of: operands).negated
    case .less(let operand): value.precedes(operand)
    case .lessOrEqual(let operand): operand.precedes(value).negated
    case .greater(let operand): operand.precedes(value)
    case .greaterOrEqual(let operand): value.precedes(operand).negated
    case .exists, .matches, .contains: .undecidable
    }
  }

  /// Undecidable if no element is equal, and none has the value's type or a server may not tell one from the value.
  private static func isMember(_ value: Scalar, of operands: [Scalar]) -> Truth {
    var hasItsType = false
    var isDoubtful = false
    for operand in operands {
      switch value.equals(operand) {
      case .yes: return .yes
      case .no: hasItsType = true
      case .undecidable: isDoubtful = isDoubtful || value.isIndistinct(from: operand) || value.mayHold(operand)
      }
    }
    return hasItsType && !isDoubtful ? .no : .undecidable
  }

  /// Whether text holds the part, or an array an equal element; undecidable if an element of another type might be it,
  /// or the text might be an array to the server.
  private static func contains(_ value: JSON, _ part: Scalar) -> Truth {
    switch (value, part) {
    case (.string(let text), .text(let part)):
      text.mayHoldInJSON(part) ? .undecidable : Truth(text.holdsBytes(of: part))
    case (.array(let elements), _):
      elements.lazy.map { Scalar($0)?.equals(part) ?? .undecidable }.reduce(.no) { $0.or($1) }
    default: .undecidable
    }
  }
}

extension Comparison {
  /// The operand that differs from this value, though a server may read both as one number.
  func operand(indistinctFrom value: JSON) -> Scalar? {
    guard let value = Scalar(value) else { return nil }
    return operands.first { $0.isIndistinct(from: value) }
  }

  private var operands: [Scalar] {
    switch self {
    case .equal(let operand), .unequal(let operand), .less(let operand), .lessOrEqual(let operand),
      .greater(let operand), .greaterOrEqual(let operand):
      [operand]
    case .oneOf(let operands), .noneOf(let operands): operands
    case .exists, .matches, .contains: []
    }
  }
}
