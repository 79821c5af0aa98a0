import MCP

/// The value that made a condition hold, fail or undecidable, in words: `numberResults 6 > 4`.
struct Evidence {
  let condition: Condition
  let leaf: Subject.Leaf
  let indices: [Int]
  let truth: Truth
  /// The value as it may be quoted; none where it may not be.
  private let quoted: String?

  /// The first value for which the condition came out as asked.
  init?(_ condition: Condition, being truth: Truth, in call: CallFacts) {
    var found: (Subject.Leaf, [Int])?
    condition.subject.walk(call) { leaf, indices in
      guard condition.comparison.truth(of: leaf) == truth else { return true }
      found = (leaf, indices)
      return false
    }
    guard let found else { return nil }
    self.condition = condition
    self.truth = truth
    (leaf, indices) = found
    quoted = Self.quotation(of: found, condition.subject, in: call.shown)
  }

  var text: String {
    switch leaf {
    case .unassessed: "\(name) is not known"
    case .level(let level): compared(level.word)
    case .found(let leaf) where condition.subject == .risk(.signals): signalText(leaf)
    case .found(.missing): "\(name) is not given"
    case .found(.doubtful(let key)): "\(name) \(PathKey.doubt(about: key))"
    case .found(.ambiguous(let value, let container, let depth)):
      "\(condition.subject.name(at: indices, after: depth)) is \(value.kind) that a server may read as "
        + "\(container.kind): \(undecided(name))"
    case .found(.value(let value)): text(of: value)
    }
  }

  private var name: String { condition.subject.name(at: indices) }

  private static let hidden = "(not shown)"

  /// What stands at the same place of the arguments that may be quoted.
  private static func quotation(
    of found: (leaf: Subject.Leaf, indices: [Int]), _ subject: Subject, in shown: JSONObject?
  ) -> String? {
    guard case .found(.value(var value)) = found.leaf else { return nil }
    guard case .argument(let path) = subject, let shown else { return value.shown }
    var isThere = false
    path.walk(shown) { leaf, indices in
      guard indices == found.indices else { return true }
      if case .value(let other) = leaf { (value, isThere) = (other, true) }
      return false
    }
    return isThere ? value.shown : nil
  }

  private func text(of value: JSON) -> String {
    let shown = SecretName.isOnPath(condition.subject) ? Self.hidden : quoted ?? Self.hidden
    if case .exists = condition.comparison, truth != .undecidable { return "\(name) is given" }
    if case .exists = condition.comparison, value.isNull { return "\(name) is null" }
    return truth == .undecidable ? "\(nature(of: value, shown)): \(undecided("it"))" : compared(shown)
  }

  /// What the value is, as far as that leaves the condition open.
  private func nature(of value: JSON, _ shown: String) -> String {
    if let operand = condition.comparison.operand(indistinctFrom: value) {
      return "\(name) \(shown) is a number that a server may not tell from \(operand.shown)"
    }
    if let kind = value.string?.kindInJSON {
      return "\(name) \(shown) is text that a server may read as \(kind)"
    }
    switch value {
    case .null: return "\(name) is null"
    case .array, .object: return "\(name) is \(value.kind) \(shown)"
    case .bool, .number, .string: return "\(name) \(shown) is \(value.kind)"
    }
  }

  private func undecided(_ what: String) -> String {
    if case .exists = condition.comparison { return "whether \(what) is given can't be decided" }
    return "whether \(what) \(condition.op.verb) \(condition.operandShown) can't be decided"
  }

  private func compared(_ shown: String) -> String {
    "\(name) \(shown) \(truth == .yes ? condition.op.sign : condition.op.oppositeSign) \(condition.operandShown)"
  }

  private func signalText(_ leaf: ArgumentPath.Leaf) -> String {
    guard case .value(let signals) = leaf else { return "the call has no signals" }
    if case .exists = condition.comparison {
      return "the call has \((signals.array ?? []).compactMap(\.string).joined(separator: ", "))"
    }
    return "the call \(truth == .yes ? "has" : "does not have") the signal \(condition.operandShown)"
  }
}

extension [Condition] {
  /// Why all hold: each with a value that it holds for.
  func reasons(of truth: Truth, in call: CallFacts) -> String {
    guard !isEmpty else { return "always" }
    switch truth {
    case .yes: return compactMap { Evidence($0, being: .yes, in: call)?.text }.joined(separator: " and ")
    case .no, .undecidable:
      return lazy.compactMap { Evidence($0, being: truth, in: call)?.text }.first ?? sentence
    }
  }
}

extension JSON {
  /// The value as people read it, cut to 60 characters.
  var shown: String {
    switch self {
    case .array(let elements): "of \(elements.count) element\(elements.count == 1 ? "" : "s")"
    case .object(let object): "of \(object.count) member\(object.count == 1 ? "" : "s")"
    case .number(let number): number.text.count <= 60 ? number.text : number.text.prefix(59) + "…"
    default: Scalar(self)?.shown ?? ""
    }
  }

  /// The type with its article.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "text"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
