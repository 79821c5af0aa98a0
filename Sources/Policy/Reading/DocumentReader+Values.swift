import MCP

extension DocumentReader {
  /// The members of an object. Keys that are not known are errors.
  package mutating func fields(_ cursor: Cursor, of what: String, known: [String]) -> Fields? {
    guard let fields = fields(cursor, of: what) else { return nil }
    for member in fields.members where !known.contains(where: { $0.hasSameBytes(as: member.key) }) {
      let hint = misplaced(member.key, in: known) ?? known.nearest(to: member.key).map { "did you mean `\($0)`?" }
      error(
        "\(Quotation(member.key)) is no key of \(what)", hint: hint ?? "its keys are \(known.quoted)",
        at: member.keyPosition, cursor.pointer.appending(member.key))
    }
    return fields
  }

  /// The members of an object whose keys are names.
  package mutating func fields(_ cursor: Cursor, of what: String) -> Fields? {
    guard let members = cursor.node.members else {
      let hint = cursor.node.value == .null ? "write `{}` for nothing" : nil
      error("\(what) must be an object, not \(cursor.node.kind)", hint: hint, at: cursor)
      return nil
    }
    return Fields(cursor: cursor, members: members)
  }

  /// A key that belongs to another kind of rule.
  private func misplaced(_ key: String, in known: [String]) -> String? {
    switch key {
    case "on_deny" where known.contains("reason"): "only `require` and `deny_if` have it; write `reason`"
    case "reason" where known.contains("on_deny"): "only `require_approval` has it; write `on_deny`"
    case "timeout" where known.contains("conditions"), "approvers" where known.contains("conditions"):
      "only `require_approval` has it"
    default: nil
    }
  }

  package mutating func elements(_ cursor: Cursor, of what: String) -> [Cursor] {
    guard let elements = cursor.elements else {
      error("\(what) must be a list, not \(cursor.node.kind)", at: cursor)
      return []
    }
    return elements
  }

  /// Text that is not empty.
  package mutating func text(_ cursor: Cursor, of what: String) -> String? {
    guard let text = cursor.node.string else {
      let isWord =
        switch cursor.node.value {
        case .bool, .number: true
        default: false
        }
      error("\(what) must be text, not \(cursor.node.kind)", hint: isWord ? "put it in quotes" : nil, at: cursor)
      return nil
    }
    guard !text.isEmpty else {
      error("\(what) must not be empty", at: cursor)
      return nil
    }
    return text
  }

  /// One of a few words.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ cursor: Cursor, of what: String, as type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    let word = cursor.node.string
    if let word, let choice = Choice.allCases.first(where: { $0.rawValue.hasSameBytes(as: word) }) { return choice }
    error(
      "\(what) must be \(words.alternatives), not \(word.map { Quotation($0).description } ?? cursor.node.kind)",
      hint: word.flatMap(words.nearest).map { "did you mean `\($0)`?" }, at: cursor)
    return nil
  }

  /// A number of at least zero.
  mutating func decimal(_ cursor: Cursor, of what: String) -> ExactDecimal? {
    guard case .number(let number) = cursor.node.value, let value = ExactDecimal(number) else {
      error("\(what) must be a number, not \(cursor.node.kind)", at: cursor)
      return nil
    }
    guard value >= .zero else {
      error("\(what) must be at least 0, not \(number.text)", at: cursor)
      return nil
    }
    return value
  }
}

extension [String] {
  /// `a`, `b`, `c`
  var quoted: String { map { "`\($0)`" }.joined(separator: ", ") }

  /// `a`, `b` or `c`
  var alternatives: String {
    guard count > 1, let last else { return quoted }
    return "\(Array(dropLast()).quoted) or `\(last)`"
  }
}
