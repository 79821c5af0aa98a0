import Feed
import MCP
import Risk

/// What stands in columns beside a record so that it is found by index. Everything here is in the record too, which
/// `ledger verify` checks.
struct RecordColumns: Equatable {
  var type: String
  /// The call that it is about.
  var call: Int?
  /// Only for `call.decided`.
  var grant: String?
  /// Only for `call.decided`.
  var tool: String?
  /// How a call ended: only for `call.decided`, `call.resolved` and `call.completed`.
  var outcome: String?
  /// How much the call could harm, as the record names it: only for `call.decided`.
  var risk: String?
  /// The rule that decided or ended a question: only for `call.decided` and `call.resolved`.
  var rule: String?

  init(
    type: String, call: Int?, grant: String?, tool: String?, outcome: String?, risk: String?, rule: String?
  ) {
    self.type = type
    self.call = call
    self.grant = grant
    self.tool = tool
    self.outcome = outcome
    self.risk = risk
    self.rule = rule
  }

  /// The columns that belong to a record.
  init(record: JSONObject) {
    type = record["type"]?.string ?? ""
    call = record["call"]?.integer
    if Self.typesWithOutcome.contains(type) { outcome = record["outcome"]?.string }
    if Self.typesWithRule.contains(type) { rule = record["rule"]?.string }
    guard type == CallDecided.type else { return }
    risk = record["risk"]?["level"]?.string
    grant = record["grant"]?.string
    tool = record["tool"]?.string
  }

  init(_ body: Event.Body) {
    type = body.type
    switch body {
    case .callDecided(let decided):
      call = decided.call.rawValue
      grant = decided.grant
      tool = decided.tool
      outcome = decided.outcome?.rawValue
      risk = decided.risk.level.rawValue
      rule = decided.rule
    case .callHeld(let body): call = body.call.rawValue
    case .callAway(let body): call = body.call.rawValue
    case .callReturned(let body): call = body.call.rawValue
    case .callChanged(let body): call = body.call.rawValue
    case .callResolved(let body):
      call = body.call.rawValue
      outcome = body.outcome.rawValue
      rule = body.rule
    case .approvalSpent(let body): call = body.call.rawValue
    case .approvalLapsed(let body): call = body.call.rawValue
    case .callCompleted(let body):
      call = body.call.rawValue
      outcome = body.outcome.rawValue
    case .unknown(_, let members): call = members["call"]?.integer
    default: break
    }
  }

  /// Whether a type is the one whose records have a grant, a tool and a risk in columns.
  static func isDecision(_ type: UnsafeRawBufferPointer) -> Bool { type.elementsEqual(CallDecided.type.utf8) }

  /// Whether a type is one whose records have an outcome in a column.
  static func hasOutcome(_ type: UnsafeRawBufferPointer) -> Bool {
    typesWithOutcome.contains { type.elementsEqual($0.utf8) }
  }

  /// Whether a type is one whose records have a rule in a column.
  static func hasRule(_ type: UnsafeRawBufferPointer) -> Bool {
    typesWithRule.contains { type.elementsEqual($0.utf8) }
  }

  private static let typesWithOutcome = [CallDecided.type, CallResolved.type, CallCompleted.type]
  private static let typesWithRule = [CallDecided.type, CallResolved.type]

  static func == (left: RecordColumns, right: RecordColumns) -> Bool {
    left.call == right.call && same(left.type, right.type) && same(left.grant, right.grant)
      && same(left.tool, right.tool) && same(left.outcome, right.outcome) && same(left.risk, right.risk)
      && same(left.rule, right.rule)
  }

  private static func same(_ left: String?, _ right: String?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.hasSameBytes(as: right)
    default: false
    }
  }
}
