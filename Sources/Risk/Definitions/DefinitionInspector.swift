import MCP

/// Looks through the definitions of one server's tools for what is meant for the model and not for the user.
public struct DefinitionInspector: Sendable {
  private let names: ToolNames

  /// - Parameters:
  ///   - tools: The names of all tools of the server whose definitions are looked at.
  ///   - others: The names of the tools of every other server, by the server's name.
  public init(tools: [String], others: [String: [String]] = [:]) {
    names = ToolNames(own: tools, others: others)
  }

  /// What is wrong with a definition: its name first, then its texts in their order.
  public func findings(in tool: ToolDefinition) -> [DefinitionFinding] {
    names.imitation(by: tool.name) + findings(in: .object(tool.json), at: .root)
  }

  /// The same for one of the first definitions that a server ever gave. Honest servers often have a tool of the same
  /// name, such as `search`: that counts only if the definition also names the other server.
  public func findingsAtFirstSight(in tool: ToolDefinition) -> [DefinitionFinding] {
    let imitation = names.imitation(by: tool.name, naming: [tool.title, tool.description].compactMap { $0 })
    return imitation + findings(in: .object(tool.json), at: .root)
  }

  private func findings(in value: JSON, at pointer: JSONPointer) -> [DefinitionFinding] {
    switch value {
    case .string(let text): return InspectedText(text).findings(at: pointer, names: names)
    case .array(let elements):
      return elements.enumerated().flatMap { findings(in: $0.element, at: pointer.appending($0.offset)) }
    case .object(let object):
      return object.members.flatMap { member in
        let place = pointer.appending(member.key)
        return InspectedText(member.key).findings(at: place, names: names) + findings(in: member.value, at: place)
      }
    case .null, .bool, .number: return []
    }
  }
}
