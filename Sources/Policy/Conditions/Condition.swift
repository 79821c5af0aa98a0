import MCP

/// One test of a call: a path, an operator, a value.
///
/// Immutable and shared, as ``Rule`` is: a judgement walks them all, and copies none.
public final class Condition: Sendable {
  /// What it looks at.
  public let subject: Subject
  /// How it compares that.
  public let op: Operator
  /// The value beside the operator, as it stands in the document.
  public let value: JSON
  let comparison: Comparison

  init(subject: Subject, op: Operator, value: JSON, comparison: Comparison) {
    self.subject = subject
    self.op = op
    self.value = value
    self.comparison = comparison
  }

  /// Over several values that a path leads to: whether all must hold, or any.
  enum Quantifier {
    case every, any
  }

  func truth(in call: CallFacts, over quantifier: Quantifier) -> Truth {
    var result = quantifier == .every ? Truth.yes : .no
    subject.walk(call) { leaf, _ in
      let truth = comparison.truth(of: leaf)
      result = quantifier == .every ? result.and(truth) : result.or(truth)
      return result != (quantifier == .every ? .no : .yes)
    }
    return result
  }
}

extension Condition: CustomStringConvertible {
  /// The condition as a sentence: `width ≤ 2048`, `positivePrompt matches (?i)passport`.
  public var description: String {
    switch (subject, comparison) {
    case (.risk(.signals), .exists(let wanted)): wanted ? "the call has signals" : "the call has no signals"
    case (.risk(.signals), _): "the call has the signal \(operandShown)"
    case (_, .exists(let wanted)): "\(subject.name()) is \(wanted ? "given" : "not given")"
    default: "\(subject.name()) \(op.sign) \(operandShown)"
    }
  }

  /// The operand as people read it.
  var operandShown: String {
    switch comparison {
    case .equal(let operand), .unequal(let operand), .less(let operand), .lessOrEqual(let operand),
      .greater(let operand), .greaterOrEqual(let operand), .contains(let operand):
      operand.shown
    case .oneOf(let operands), .noneOf(let operands): operands.map(\.shown).joined(separator: ", ")
    case .exists(let wanted): wanted ? "true" : "false"
    case .matches(let pattern): pattern.source
    }
  }
}

extension [Condition] {
  /// Whether all hold. One that is false makes it false, else one that is undecidable makes it undecidable.
  func truth(in call: CallFacts, over quantifier: Condition.Quantifier) -> Truth {
    var result = Truth.yes
    for condition in self {
      result = result.and(condition.truth(in: call, over: quantifier))
      if result == .no { return .no }
    }
    return result
  }

  /// The conditions as one sentence, `always` if there are none.
  var sentence: String {
    isEmpty ? "always" : map(\.description).joined(separator: " and ")
  }
}
