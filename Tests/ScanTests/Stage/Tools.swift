import MCP
import Policy
import Risk

@testable import Scan

/// Tools that a server might list.
enum Tools {
  static func tool(
    _ name: String, _ category: RiskCategory = .read, _ level: RiskLevel = .low, _ description: String = "",
    reasons: [String] = ["only reads"]
  ) throws -> ScannedTool {
    let definition = try ToolDefinition(json: ["name": .string(name), "description": .string(description)])
    return ScannedTool(
      definition, risk: RiskVerdict(category: category, level: level, reasons: reasons),
      findings: DefinitionInspector(tools: [name]).findings(in: definition))
  }

  /// What a server of files and money could have.
  static func several() throws -> [ScannedTool] {
    [
      try tool("list_files", .read, .low),
      try tool("write_file", .write, .medium, reasons: ["changes something", "name: `write`"]),
      try tool("run", .execute, .high, reasons: ["runs commands, code or requests of the agent's choice"]),
      try tool("delete_file", .destructive, .critical, reasons: ["destroys what may not come back", "name: `delete`"]),
      try tool("pay", .financial, .critical, reasons: ["moves money", "name: `pay`"]),
      try tool("get_secret", .read, .high, reasons: ["reads secrets", "name: `secret`"]),
    ]
  }

  /// One that would draw on the reader's screen, if it could.
  static func hostile() throws -> ScannedTool {
    try tool(
      "\u{1B}[2Jwipe|<b>`x`</b>\u{202E}", .read, .low, "Lists\u{200B} files\u{1B}]0;owned\u{07}",
      reasons: ["only reads", "description: `\u{1B}[31mred\nand a very long sentence without an end, that goes on`"])
  }

  static func report(_ tools: [ScannedTool], policy: PolicyReview? = nil, ownName: String? = "files 1.0")
    -> ServerReport
  {
    ServerReport(server: "files", transport: "stdio", ownName: ownName, tools: tools, policy: policy)
  }
}

/// A policy out of a test, which must read without an error.
struct Sample {
  let document: PolicyDocument
  let warnings: [Diagnostic]

  struct Unreadable: Error {
    let problems: [String]
  }

  init(_ text: String, file: String = "policy.json") throws {
    let reading = PolicyDocument.read(Array(text.utf8), file: file)
    guard let document = reading.document else { throw Unreadable(problems: reading.diagnostics.map(\.description)) }
    self.document = document
    warnings = reading.diagnostics
  }

  func review(_ tools: [ScannedTool], mode: Mode = .enforce) -> PolicyReview {
    PolicyReview(of: document, warnings: warnings, mode: mode, tools: tools)
  }
}
