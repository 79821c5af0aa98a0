import MCP

/// A rule of `require` or `deny_if`, or the conditions of one of `require_approval`.
public final class Rule: Sendable {
  /// The rule's JSON Pointer into the document.
  public let pointer: String
  /// All must hold; none means always.
  public let conditions: [Condition]
  /// What the agent or the operator is told, if the document says it: `on_deny` or `reason`.
  public let message: String?
  /// The conditions in words: `width ≤ 2048`.
  public let sentence: String
  /// What a trace says where they don't hold.
  let unmet: String

  init(pointer: String, conditions: [Condition], message: String?) {
    self.pointer = pointer
    self.conditions = conditions
    self.message = message
    sentence = conditions.sentence
    unmet = "not: \(sentence)"
  }
}

extension Rule {
  /// What a person is told: the document's words, else the rule itself.
  var question: String { message ?? (conditions.isEmpty ? "Every call must be approved" : sentence) }

  /// What the agent is told: the document's words, else what was found.
  func refusal(because found: String) -> String {
    message ?? (conditions.isEmpty ? "every call of this tool is denied" : found)
  }
}

/// A rule of `require_approval`: if it holds, a person is asked.
public struct ApprovalRule: Sendable {
  /// When it asks, and the reason it gives.
  public let rule: Rule
  /// How long the question stays open, in seconds.
  public let timeoutSeconds: Int
  /// How many operators must say yes.
  public let approvers: Int
  /// Where the document says how many; nil if it doesn't.
  var approversPosition: JSONPosition?

  /// Ten minutes, where a rule doesn't say.
  public static let standardTimeout = 600
}

extension Rule {
  var json: JSON {
    [
      "conditions": .array(conditions.map(\.json)),
      "message": message.map(JSON.string) ?? .null,
    ]
  }
}

extension ApprovalRule {
  var json: JSON {
    ["rule": rule.json, "timeout": .number(JSONNumber(timeoutSeconds)), "approvers": .number(JSONNumber(approvers))]
  }
}

extension Condition {
  var json: JSON {
    ["path": .string(subject.text), "op": .string(op.rawValue), "value": comparison.operandJSON]
  }
}

extension Comparison {
  /// The operand in one way for each meaning: `4` and `4.0` are the same.
  fileprivate var operandJSON: JSON {
    switch self {
    case .equal(let operand), .unequal(let operand), .less(let operand), .lessOrEqual(let operand),
      .greater(let operand), .greaterOrEqual(let operand), .contains(let operand):
      operand.tagged
    case .oneOf(let operands), .noneOf(let operands): .array(operands.map(\.tagged))
    case .exists(let wanted): .bool(wanted)
    case .matches(let pattern): .string(pattern.source)
    }
  }
}

extension Scalar {
  /// With numbers told from text.
  fileprivate var tagged: JSON {
    if case .number(let number) = self { ["number": number.json] } else { json }
  }
}
