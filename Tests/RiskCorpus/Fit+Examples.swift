import MCP
import Risk

extension Fit {
  /// A tool as it is fitted to.
  package struct Example: Sendable {
    /// Which of the others it is not independent of.
    let family: String
    let signs: [Sign.Name]
    let category: RiskCategory
    /// How much it counts.
    let weight: Double
  }
}

extension Fit.Example {
  /// A made-up tool that tries a rule.
  package init(_ vector: ToolVector) {
    self.init(
      family: vector.group, signs: Signs(of: vector.tool).all.map(\.name), category: vector.category, weight: 1)
  }

  /// A real tool twice: as its server lists it, and with nothing but its name and arguments, because there are servers
  /// that tell no more.
  static func both(of tool: LabelledTool, on server: LabelledServer) throws(RPCError) -> [Fit.Example] {
    let terse = try ToolDefinition(
      json: ["name": .string(tool.definition.name), "inputSchema": tool.definition.inputSchema ?? [:]])
    let full = Signs(of: tool.definition, on: server.context)
    return [(full, 1), (Signs(of: terse), 0.2)].map { signs, weight in
      Fit.Example(family: server.family, signs: signs.all.map(\.name), category: tool.category, weight: weight)
    }
  }
}

extension Corpus {
  /// All tools as they are fitted to.
  package func examples() throws(RPCError) -> [Fit.Example] {
    var examples: [Fit.Example] = []
    for (server, tool) in tools { examples += try Fit.Example.both(of: tool, on: server) }
    return examples
  }
}
