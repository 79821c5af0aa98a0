/// Whether something holds. What can't be decided is neither yes nor no: the rule takes its strict side.
enum Truth: Sendable, Hashable {
  case yes, no, undecidable

  init(_ holds: Bool) {
    self = holds ? .yes : .no
  }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .undecidable: .undecidable
    }
  }

  /// All hold: one no makes it no, else one undecidable makes it undecidable.
  func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .undecidable || other == .undecidable ? .undecidable : .yes
  }

  /// Any holds: one yes makes it yes, else one undecidable makes it undecidable.
  func or(_ other: Truth) -> Truth {
    negated.and(other.negated).negated
  }
}
