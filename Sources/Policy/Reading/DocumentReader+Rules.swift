import MCP

extension DocumentReader {
  /// The four lists of a tool, or of `all_tools`.
  mutating func toolRules(_ cursor: Cursor, of what: String) -> ToolRules {
    let keys = ["require", "deny_if", "require_approval", "limits"]
    guard let fields = fields(cursor, of: what, known: keys) else { return .none }
    let rules = ToolRules(
      require: rules(fields["require"], of: "`require`", kind: .require),
      denyIf: rules(fields["deny_if"], of: "`deny_if`", kind: .denyIf),
      requireApproval: approvalRules(fields["require_approval"]),
      limits: limits(fields["limits"]))
    if let list = fields["limits"] { warnOfSessionLimits(rules.limits, at: list) }
    return rules
  }

  private mutating func rules(_ cursor: Cursor?, of list: String, kind: RuleLine.Kind) -> [Rule] {
    guard let cursor else { return [] }
    return elements(cursor, of: list).compactMap { element in
      guard let fields = fields(element, of: "a rule of \(list)", known: ["conditions", "on_deny"]) else { return nil }
      let message = fields["on_deny"].flatMap { text($0, of: "`on_deny`") }
      let conditions = conditions(fields["conditions"])
      if kind == .require, conditions.isEmpty {
        warn("this rule requires nothing: it has no conditions", hint: "add `conditions`, or take it out", at: element)
      }
      return Rule(pointer: element.pointer.description, conditions: conditions, message: message)
    }
  }

  private mutating func approvalRules(_ cursor: Cursor?) -> [ApprovalRule] {
    guard let cursor else { return [] }
    let keys = ["conditions", "reason", "timeout", "approvers"]
    return elements(cursor, of: "`require_approval`").compactMap { element in
      guard let fields = fields(element, of: "a rule of `require_approval`", known: keys) else { return nil }
      let rule = Rule(
        pointer: element.pointer.description, conditions: conditions(fields["conditions"]),
        message: fields["reason"].flatMap { text($0, of: "`reason`") })
      return ApprovalRule(
        rule: rule,
        timeoutSeconds: fields["timeout"].flatMap { duration($0) } ?? ApprovalRule.standardTimeout,
        approvers: fields["approvers"].flatMap { approvers($0) } ?? 1,
        approversPosition: fields["approvers"]?.node.position)
    }
  }

  /// `30s`, `10m`, `1h`, in seconds; at most a day.
  private mutating func duration(_ cursor: Cursor) -> Int? {
    let form = "write `30s`, `10m` or `1h`"
    guard let text = cursor.node.string else {
      error("`timeout` must be a duration, not \(cursor.node.kind)", hint: form, at: cursor)
      return nil
    }
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    let digits = text.dropLast()
    guard let last = text.last, let unit = units[last], !digits.isEmpty, digits.utf8.allSatisfy({ 48...57 ~= $0 })
    else {
      error("\(Quotation(text)) is no duration", hint: form, at: cursor)
      return nil
    }
    guard let count = Int(digits), count >= 1, count <= 86_400 / unit else {
      error("`timeout` must be between 1 second and 24 hours, not \(Quotation(text))", at: cursor)
      return nil
    }
    return count * unit
  }

  private mutating func approvers(_ cursor: Cursor) -> Int? {
    guard case .number(let number) = cursor.node.value, let count = Int(number.text), 1...100 ~= count else {
      error("`approvers` must be a whole number from 1 to 100", at: cursor)
      return nil
    }
    return count
  }
}
