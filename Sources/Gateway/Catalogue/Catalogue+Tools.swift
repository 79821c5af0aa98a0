import Feed
import MCP
import Policy
import Risk

extension Catalogue {
  /// How a tool stands to what was accepted.
  func drift(of tool: String) -> DriftState {
    let name = ByteString(tool)
    switch drifts[name]?.kind {
    case .changed: return .changed
    case .added: return .unlisted
    case .removed: return .none
    case nil: return pins[name] == nil ? .unlisted : .none
    }
  }

  /// How much a tool could harm; of a definition that changed, the worse of both.
  func risk(of tool: String) -> RiskVerdict {
    let name = ByteString(tool)
    guard let pinned = pins[name]?.risk else { return lastSeen(tool)?.risk ?? classifier.unseen(toolNamed: tool) }
    guard let seen = lastSeen(tool)?.risk else { return pinned }
    return seen.level > pinned.level ? seen : pinned
  }

  /// What a yes binds a tool's definition by: the pinned one, and the one that was seen if it differs.
  func definitionHash(of tool: String) -> [UInt8] {
    let pinned = pins[ByteString(tool)]?.hash ?? []
    guard drifts[ByteString(tool)] != nil else { return pinned }
    return pinned + (lastSeen(tool)?.hash ?? [])
  }

  /// How the headers that repeat a call's arguments differ from its body; none if they don't. An agent may know the
  /// definition that was accepted, or the one that was seen last.
  func mismatch(_ headers: [String: String], with call: ToolCall) -> String? {
    guard marksArguments else { return nil }
    let known = [pins[ByteString(call.name)], lastSeen(call.name)].compactMap { $0?.parameters }
    let problems = known.map { $0.mismatch(headers, with: .object(call.arguments)) }
    return problems.contains(nil) ? nil : problems.first ?? nil
  }

  /// The definition as the server last listed it.
  func lastSeen(_ tool: String) -> Pin? {
    seenByName[ByteString(tool)]
  }

  /// Every tool that was accepted or seen, in order of names.
  var names: [ByteString] {
    Set(pins.keys).union((seen ?? []).map { ByteString($0.definition.name) }).sorted()
  }

  /// Whether a list that the server gave an agent shows something that the gateway has not seen yet.
  func isNews(_ tools: [ToolDefinition]) -> Bool {
    tools.contains { tool in lastSeen(tool.name)?.definition.canonicalBytes != tool.canonicalBytes }
  }
}
