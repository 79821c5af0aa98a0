import MCP

extension DocumentReader {
  mutating func conditions(_ cursor: Cursor?) -> [Condition] {
    guard let cursor else { return [] }
    return elements(cursor, of: "`conditions`").compactMap { condition($0) }
  }

  private mutating func condition(_ cursor: Cursor) -> Condition? {
    guard let fields = fields(cursor, of: "a condition", known: ["path", "op", "value"]) else { return nil }
    for key in ["path", "op", "value"] where fields[key] == nil { missing(key, from: cursor, of: "a condition") }
    let subject = fields["path"].flatMap { self.subject($0) }
    let op: Operator? = fields["op"].flatMap { choice($0, of: "`op`") }
    guard let op, let place = fields["op"], let value = fields["value"] else { return nil }
    let comparison =
      if case .risk(let fact) = subject { comparison(op, at: place, value, of: fact) } else { comparison(op, value) }
    guard let comparison else { return nil }
    return subject.map { Condition(subject: $0, op: op, value: value.node.json, comparison: comparison) }
  }

  private mutating func subject(_ cursor: Cursor) -> Subject? {
    guard let text = text(cursor, of: "`path`") else { return nil }
    do throws(PathError) {
      let subject = try Subject(text)
      if case .argument(let path) = subject { warnOfDeadEnd(path, at: cursor) }
      return subject
    } catch {
      self.error("\(error)", at: cursor)
      return nil
    }
  }

  mutating func path(_ cursor: Cursor) -> ArgumentPath? {
    guard let text = text(cursor, of: "`path`") else { return nil }
    do throws(PathError) {
      let path = try ArgumentPath(text)
      warnOfDeadEnd(path, at: cursor)
      return path
    } catch {
      self.error("\(error)", at: cursor)
      return nil
    }
  }

  /// The operator with its value, if the one can work with the other.
  private mutating func comparison(_ op: Operator, _ value: Cursor) -> Comparison? {
    switch op {
    case .eq: scalar(value, of: op).map(Comparison.equal)
    case .neq: warned(scalar(value, of: op).map { [$0] }, op, value).map { .unequal($0[0]) }
    case .isIn: scalars(value, of: op).map(Comparison.oneOf)
    case .notIn: warned(scalars(value, of: op), op, value).map(Comparison.noneOf)
    case .lt: ordered(value, of: op).map(Comparison.less)
    case .lte: ordered(value, of: op).map(Comparison.lessOrEqual)
    case .gt: ordered(value, of: op).map(Comparison.greater)
    case .gte: ordered(value, of: op).map(Comparison.greaterOrEqual)
    case .contains: scalar(value, of: op).map(Comparison.contains)
    case .exists: presence(value).map(Comparison.exists)
    case .regex: pattern(value).map(Comparison.matches)
    }
  }

  private mutating func scalar(_ cursor: Cursor, of op: Operator) -> Scalar? {
    if let scalar = Scalar(cursor.node.json) { return scalar }
    let hint: String? =
      cursor.elements != nil && op != .contains ? "to compare with several, use `in` or `not_in`" : nil
    error("`\(op.rawValue)` compares with text, a number, `true`, `false` or `null`", hint: hint, at: cursor)
    return nil
  }

  private mutating func scalars(_ cursor: Cursor, of op: Operator) -> [Scalar]? {
    guard let elements = cursor.elements, !elements.isEmpty else {
      error("`\(op.rawValue)` needs a list with at least one element", at: cursor)
      return nil
    }
    let scalars = elements.compactMap { scalar($0, of: op) }
    return scalars.count == elements.count ? scalars : nil
  }

  private mutating func ordered(_ cursor: Cursor, of op: Operator) -> Scalar? {
    switch Scalar(cursor.node.json) {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    default:
      error("`\(op.rawValue)` compares with a number or text, not with \(cursor.node.kind)", at: cursor)
      return nil
    }
  }

  mutating func presence(_ cursor: Cursor) -> Bool? {
    if case .bool(let wanted) = cursor.node.value { return wanted }
    error("`exists` needs `true` or `false`, not \(cursor.node.kind)", at: cursor)
    return nil
  }

  private mutating func pattern(_ cursor: Cursor) -> Pattern? {
    guard let source = text(cursor, of: "the pattern of `regex`") else { return nil }
    do throws(PatternError) {
      return try Pattern(source)
    } catch {
      self.error(
        "\(Quotation(source)) does not compile: \(error.reason)",
        hint: "patterns are RE2: no look-around, no back-references",
        at: cursor)
      return nil
    }
  }

  /// Only null can be told from null: for every other value such a condition is undecidable, so it never holds.
  private mutating func warned(_ operands: [Scalar]?, _ op: Operator, _ cursor: Cursor) -> [Scalar]? {
    let isNull = operands?.allSatisfy { if case .null = $0 { true } else { false } } ?? false
    if isNull {
      warn(
        "`\(op.rawValue)` with nothing but null never holds", hint: "to ask whether it is given, use `exists`",
        at: cursor)
    }
    return operands
  }
}
