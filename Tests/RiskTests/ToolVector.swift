import Foundation
import MCP
import Testing

@testable import Risk

/// One row of `Vectors/tools.json`: a tool as a server might list it, and what a person said of its risk.
struct ToolVector: Sendable, CustomTestStringConvertible {
  let group: String
  let name: String
  let tool: ToolDefinition
  let trusted: Bool
  let risk: String
  let reason: String?

  var testDescription: String { "\(group): \(name)" }

  static let all: [ToolVector] = {
    guard let url = Bundle.module.url(forResource: "tools", withExtension: "json", subdirectory: "Vectors"),
      let bytes = try? Data(contentsOf: url), let groups = try? JSON(parsing: [UInt8](bytes)).array
    else { return [] }
    return groups.flatMap { group in
      (group["tools"]?.array ?? []).compactMap { ToolVector($0, of: group["is"]?.string ?? "") }
    }
  }()

  private init?(_ row: JSON, of group: String) {
    guard let name = row["name"]?.string, let risk = row["risk"]?.string,
      let tool = try? ToolDefinition(json: Self.definition(row))
    else { return nil }
    self.group = group
    self.name = name
    self.tool = tool
    self.risk = risk
    trusted = row["trusted"]?.bool ?? false
    reason = row["reason"]?.string
  }

  private static func definition(_ row: JSON) -> JSON {
    var properties = JSONObject()
    for argument in row["arguments"]?.array ?? [] { properties[argument.string ?? ""] = ["type": "string"] }
    for choice in row["choices"]?.object?.members ?? [] {
      properties[choice.key] = ["type": "string", "enum": choice.value]
    }
    var tool = JSONObject()
    for member in ["name", "description", "annotations"] { tool[member] = row[member] }
    tool["inputSchema"] = ["type": "object", "properties": .object(properties)]
    return .object(tool)
  }
}
