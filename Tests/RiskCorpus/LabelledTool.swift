import MCP
import Risk

/// One tool of a real server, with what a careful person says of its risk.
package struct LabelledTool: Sendable {
  package let definition: ToolDefinition
  package let category: RiskCategory
  package let level: RiskLevel
  /// The argument, in one line.
  package let why: String

  init(_ json: JSON, file: String) throws(CorpusError) {
    let row = LabelledRow(json: json, file: file, place: "`\(json["name"]?.string ?? "a tool")`")
    try row.hasOnly([
      "name", "title", "description", "parameters", "choices", "annotations", "category", "level", "why",
    ])
    category = try row.choice("category", RiskCategory.init)
    level = try row.choice("level", RiskLevel.init)
    why = try row.text("why")
    definition = try Self.definition(row)
  }

  /// The definition as the server lists it, as far as the set tells: names of arguments, no types.
  private static func definition(_ row: LabelledRow) throws(CorpusError) -> ToolDefinition {
    let choices = row.json["choices"]?.object ?? [:]
    var properties = JSONObject()
    for parameter in row.json["parameters"]?.array ?? [] { properties[parameter.string ?? ""] = ["type": "string"] }
    for choice in choices.members {
      guard properties[choice.key] != nil else { throw row.error("chooses by `\(choice.key)`, which is no parameter") }
      properties[choice.key] = ["type": "string", "enum": choice.value]
    }
    var tool: JSONObject = ["name": .string(try row.text("name"))]
    for member in ["title", "description", "annotations"] { tool[member] = row.json[member] }
    tool["inputSchema"] = ["type": "object", "properties": .object(properties)]
    do {
      return try ToolDefinition(json: .object(tool))
    } catch {
      throw row.error(error.message)
    }
  }
}
