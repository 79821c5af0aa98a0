import MCP
import Risk

/// One real server with its tools.
package struct LabelledServer: Sendable {
  package let name: String
  /// Servers of the same product share it: they are on the same side of the split.
  package let family: String
  /// The repository or package that it was read from.
  package let source: String
  /// What it is for, in one sentence.
  package let description: String
  package let tools: [LabelledTool]

  package var part: Part { Part(family: family) }

  /// What a classifier is told of the server.
  package var context: ServerContext {
    ServerContext(description: description, tools: tools.map(\.definition.name))
  }

  package init(_ json: JSON, file: String) throws(CorpusError) {
    let row = LabelledRow(json: json, file: file, place: "the server")
    try row.hasOnly(["server", "family", "source", "description", "tools"])
    name = try row.text("server")
    family = try row.text("family")
    source = try row.text("source")
    description = try row.text("description")
    guard file == name + ".json" else { throw CorpusError(file: file, reason: "the server is called `\(name)`") }
    var tools: [LabelledTool] = []
    for tool in try row.array("tools") { tools.append(try LabelledTool(tool, file: file)) }
    guard !tools.isEmpty else { throw CorpusError(file: file, reason: "there are no tools") }
    guard Set(tools.map(\.definition.name)).count == tools.count else {
      throw CorpusError(file: file, reason: "a tool stands there twice")
    }
    self.tools = tools
  }
}
