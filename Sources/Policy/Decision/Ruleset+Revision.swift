import MCP

extension Ruleset {
  /// The canonical form of all rules that can touch a tool: its own, `all_tools`, `default`, `hide`, and the overrides
  /// in force. Two documents that mean the same for the tool give the same bytes, however they are written.
  public func revisionBytes(for tool: String, at now: Int64) -> [UInt8] {
    let active = (overrides(of: tool)?.active(at: now) ?? [])
      .sorted { $0.action.json.canonicalBytes.lexicographicallyPrecedes($1.action.json.canonicalBytes) }
    var members: JSON = ["version": "1", "policy": nil, "overrides": .array(active.map(\.action.json))]
    if let document {
      members = [
        "version": "1", "default": .string(document.defaultAction.rawValue), "hidden": .bool(document.hides(tool)),
        "tool": document.listed(tool)?.rules.json ?? .null, "all_tools": document.allTools.json,
        "overrides": .array(active.map(\.action.json)),
      ]
    }
    return members.canonicalBytes
  }
}
