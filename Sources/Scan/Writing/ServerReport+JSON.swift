import MCP
import Risk

extension ServerReport {
  /// The report for a program. Names and reasons are as they came; what looks at them must not trust them.
  public var json: JSON {
    var members: JSONObject = ["server": .string(server), "transport": .string(transport)]
    switch listing {
    case .failed(let reason): members.append("problem", .string(reason))
    case .tools(let tools):
      members.append("name", ownName.map(JSON.string) ?? .null)
      members.append("tools", .array(tools.map(\.json)))
      members.append("policy", policy?.json ?? .null)
    }
    return .object(members)
  }
}

extension ScannedTool {
  fileprivate var json: JSON {
    [
      "name": .string(name), "title": title.map(JSON.string) ?? .null, "level": .string(risk.level.rawValue),
      "category": .string(risk.category.rawValue), "reasons": .array(risk.reasons.map(JSON.string)),
      "confidence": risk.confidence.flatMap { JSONNumber("\($0)") }.map(JSON.number) ?? .null,
      "findings": .array(
        findings.map {
          ["kind": .string($0.kind.rawValue), "pointer": .string($0.pointer), "note": .string($0.note)]
        }),
    ]
  }
}

extension PolicyReview {
  fileprivate var json: JSON {
    [
      "file": .string(file),
      "gaps": .array(
        gaps.map { gap in
          [
            "kind": .string(gap.kind.rawValue), "tool": gap.tool.map(JSON.string) ?? .null, "open": .bool(gap.isOpen),
            "message": .string(gap.message),
          ]
        }),
    ]
  }
}
