import Foundation
import MCP
import Risk

/// One row of `Vectors/tools.json` or `Vectors/unfitted.json`: a tool as a server might list it, made to try a rule, and what a person said of its
/// risk.
package struct ToolVector: Sendable {
  /// What the rows beside it are about.
  package let group: String
  package let name: String
  package let tool: ToolDefinition
  /// Whether its server is trusted.
  package let trusted: Bool
  package let category: RiskCategory
  package let level: RiskLevel
  /// What the first reason must be, if anything.
  package let reason: String?

  /// Reads all rows of a file.
  ///
  /// - Throws: ``CorpusError`` for a row that is not in form.
  package static func all(in file: URL) throws -> [ToolVector] {
    let groups = try JSON(parsing: [UInt8](Data(contentsOf: file))).array ?? []
    return try groups.flatMap { group in
      try (group["tools"]?.array ?? []).map { try ToolVector($0, of: group["is"]?.string ?? "") }
    }
  }

  private init(_ json: JSON, of group: String) throws(CorpusError) {
    let row = LabelledRow(json: json, file: "tools.json", place: "`\(json["name"]?.string ?? "a tool")`")
    try row.hasOnly([
      "name", "description", "arguments", "switches", "choices", "annotations", "trusted", "risk", "reason",
    ])
    let risk = try row.text("risk").split(separator: " ").map(String.init)
    guard risk.count == 2, let category = RiskCategory(rawValue: risk[0]), let level = RiskLevel(rawValue: risk[1])
    else { throw row.error("has an unknown `risk`") }
    self.group = group
    self.category = category
    self.level = level
    name = try row.text("name")
    trusted = json["trusted"]?.bool ?? false
    reason = json["reason"]?.string
    do {
      tool = try ToolDefinition(json: Self.definition(json))
    } catch {
      throw row.error(error.message)
    }
  }

  private static func definition(_ row: JSON) -> JSON {
    var properties = JSONObject()
    for argument in row["arguments"]?.array ?? [] { properties[argument.string ?? ""] = ["type": "string"] }
    for argument in row["switches"]?.array ?? [] { properties[argument.string ?? ""] = ["type": "boolean"] }
    for choice in row["choices"]?.object?.members ?? [] {
      properties[choice.key] = ["type": "string", "enum": choice.value]
    }
    var tool = JSONObject()
    for member in ["name", "description", "annotations"] { tool[member] = row[member] }
    tool["inputSchema"] = ["type": "object", "properties": .object(properties)]
    return .object(tool)
  }
}
