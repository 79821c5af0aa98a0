import Foundation
import MCP
import Risk
import Testing

/// One row of `Vectors/definitions.json`: a definition, and what is wrong with it.
struct DefinitionVector: Sendable, CustomTestStringConvertible {
  let tool: ToolDefinition
  /// What must be found, and where; nothing for a harmless one.
  let kind: DefinitionFindingKind?
  let pointer: String

  var testDescription: String { "\(kind?.rawValue ?? "harmless"): \(tool.description ?? tool.name)" }

  private static let file: JSON = {
    guard let url = Bundle.module.url(forResource: "definitions", withExtension: "json", subdirectory: "Vectors"),
      let bytes = try? Data(contentsOf: url), let file = try? JSON(parsing: [UInt8](bytes))
    else { return nil }
    return file
  }()

  static let poisoned = rows("poisoned")
  static let harmless = rows("harmless")

  /// The tools that the definitions stand among.
  static let inspector: DefinitionInspector = {
    let others = (file["others"]?.object?.members ?? []).map { ($0.key, names($0.value)) }
    return DefinitionInspector(tools: names(file["own"] ?? []), others: Dictionary(others) { first, _ in first })
  }()

  private static func names(_ list: JSON) -> [String] { (list.array ?? []).compactMap(\.string) }

  private static func rows(_ key: String) -> [DefinitionVector] {
    (file[key]?.array ?? []).compactMap { row in
      guard let tool = row["tool"].flatMap({ try? ToolDefinition(json: $0) }) else { return nil }
      let kind = row["finds"]?.string.flatMap(DefinitionFindingKind.init)
      return DefinitionVector(tool: tool, kind: kind, pointer: row["at"]?.string ?? "")
    }
  }
}
