import MCP

/// The tools of one demo server.
struct Toolbox: Sendable {
  /// What a tool does: how long it takes, in milliseconds, and what it answers.
  typealias Deed = (latency: ClosedRange<Int>, answer: @Sendable (Arguments) throws(ToolFailure) -> [JSON])

  let tools: [DemoTool]

  /// Brings a list of definitions together with what the tools do.
  ///
  /// The definitions are a part of the program; one that can't be read, or that nothing does, is left out, which a test
  /// would see.
  init(definitions: [UInt8], deeds: [String: Deed]) {
    let list = (try? JSON(parsing: definitions))?.array ?? []
    tools = list.compactMap { definition in
      guard let name = definition["name"]?.string, let deed = deeds[name] else { return nil }
      return DemoTool(definition: definition, latency: deed.latency, answer: deed.answer)
    }
  }

  func tool(named name: String) -> DemoTool? {
    tools.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
