import Feed
import MCP
import Risk

/// One JSON object a line, in the manner of OCSF's class API Activity (6003). What OCSF has no word for stands under
/// `unmapped`; that a gateway sees no address of its agents, `src_endpoint` says by their name alone.
public struct OCSFFormat: CallFormat {
  /// The program's version, for `metadata`.
  private let version: String

  /// - Parameter version: the version of the program that exports.
  public init(version: String) {
    self.version = version
  }

  /// One call.
  public func line(_ call: CallRow) -> String {
    let (decided, activity) = (call.decided, Self.activity(call.decided.risk.category))
    let event: JSON = [
      "class_uid": 6003, "class_name": "API Activity", "category_uid": 6, "category_name": "Application Activity",
      "activity_id": .number(JSONNumber(activity)), "activity_name": .string(decided.risk.category.rawValue),
      "type_uid": .number(JSONNumber(600_300 + activity)), "time": .number(JSONNumber(Int(call.ts))),
      "severity_id": .number(JSONNumber(Self.severity(decided.risk.level))),
      "severity": .string(decided.risk.level.rawValue), "count": .number(JSONNumber(decided.repeats ?? 1)),
      "status_id": .number(JSONNumber(Self.status(call.standing))), "status": .string(call.standing.word),
      "status_detail": Self.text(call.completed?.error ?? decided.message),
      "action_id": .number(JSONNumber(Self.action(call))), "duration": Self.duration(call),
      "metadata": [
        "version": "1.3.0", "uid": .string("\(decided.call.rawValue)"),
        "product": ["name": "Sluice", "vendor_name": "Sluice", "version": .string(version)],
      ],
      "actor": [
        "user": ["name": .string(decided.agent), "uid": .string(decided.grant)],
        "session": ["uid": Self.text(decided.session)],
        "app_name": Self.text(decided.client),
      ],
      "src_endpoint": ["name": .string(decided.agent)],
      "api": [
        "operation": "tools/call", "service": ["name": .string(decided.server)],
        "request": ["uid": .string("\(decided.call.rawValue)"), "data": call.arguments ?? .null],
      ],
      "resources": [["name": .string(decided.tool), "type": "tool"]], "unmapped": unmapped(call),
    ]
    return event.withoutNothing?.text ?? "{}"
  }

  private func unmapped(_ call: CallRow) -> JSON {
    let (decided, resolved) = (call.decided, call.resolved)
    return [
      "decision": .string(decided.decision.rawValue), "rule": Self.text(decided.rule),
      "because": Self.text(decided.because),
      "risk_category": .string(decided.risk.category.rawValue), "digest": .string(decided.digest),
      "flags": .array(decided.flags.map { .string("\($0.note) at \($0.pointer)") }),
      "signals": .array(decided.flags.map { .string($0.kind.rawValue) }),
      "decided_by": Self.text(resolved?.by), "decided_reason": Self.text(resolved?.reason),
      "shown_sha256": Self.text(resolved?.shown),
      "shown_complete": resolved?.complete.map(JSON.bool) ?? .null,
      "waited_ms": resolved.map { .number(JSONNumber(Int($0.waitedMs))) } ?? .null,
      "result_bytes": call.completed.map { .number(JSONNumber($0.resultBytes)) } ?? .null,
    ]
  }

  private static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  private static func duration(_ call: CallRow) -> JSON {
    call.completed.map { .number(JSONNumber(Int($0.durationMs.rounded()))) } ?? .null
  }

  /// Read, Delete, or Other: that a tool writes doesn't tell whether it creates or updates.
  private static func activity(_ category: RiskCategory) -> Int {
    switch category {
    case .read: 2
    case .destructive: 4
    default: 99
    }
  }

  private static func severity(_ level: RiskLevel) -> Int {
    switch level {
    case .low: 2
    case .medium: 3
    case .high: 4
    case .critical: 5
    }
  }

  /// Success, Failure, or Unknown.
  private static func status(_ standing: CallStanding) -> Int {
    switch standing {
    case .ended(.done), .ended(.approved): 1
    case .ended(.unknown), .held, .running: 0
    case .ended: 2
    }
  }

  /// Allowed, Denied, or Unknown while a person is asked.
  private static func action(_ call: CallRow) -> Int {
    switch call.decided.decision {
    case .allow: 1
    case .deny: 2
    case .hold: call.resolved.map { $0.outcome == .approved ? 1 : 2 } ?? 0
    }
  }
}

extension JSON {
  /// The value without members that say nothing; arguments stay as they are.
  fileprivate var withoutNothing: JSON? {
    switch self {
    case .null: return nil
    case .object(let object):
      let kept = object.members.reduce(into: JSONObject()) { kept, member in
        let value = member.key == "data" ? member.value : member.value.withoutNothing
        if let value, value != .null { kept.append(member.key, value) }
      }
      return kept.isEmpty ? nil : .object(kept)
    default: return self
    }
  }
}
