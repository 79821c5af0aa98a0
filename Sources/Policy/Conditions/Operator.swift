/// What a condition does with the argument it looks at.
public enum Operator: String, Sendable, Hashable, CaseIterable {
  case eq, neq, lt, lte, gt, gte, exists, regex, contains
  case isIn = "in"
  case notIn = "not_in"
}

extension Operator {
  /// The operator as people write it: `≤`, `matches`.
  var sign: String {
    switch self {
    case .eq: "="
    case .neq: "≠"
    case .lt: "<"
    case .lte: "≤"
    case .gt: ">"
    case .gte: "≥"
    case .exists: "exists"
    case .regex: "matches"
    case .contains: "contains"
    case .isIn: "in"
    case .notIn: "not in"
    }
  }

  /// The operator behind the name of what is asked: `is ≤`, `matches`.
  var verb: String {
    switch self {
    case .eq: "is"
    case .neq: "is not"
    case .lt, .lte, .gt, .gte, .isIn, .notIn: "is \(sign)"
    case .exists, .regex, .contains: sign
    }
  }

  /// What holds when this does not.
  var oppositeSign: String {
    switch self {
    case .eq: "≠"
    case .neq: "="
    case .lt: "≥"
    case .lte: ">"
    case .gt: "≤"
    case .gte: "<"
    case .exists: "does not exist"
    case .regex: "does not match"
    case .contains: "does not contain"
    case .isIn: "not in"
    case .notIn: "in"
    }
  }
}
