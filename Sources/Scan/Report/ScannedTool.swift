import MCP
import Risk

/// One tool as its server lists it, with what was made of it.
public struct ScannedTool: Sendable, Equatable {
  /// The name that calls use.
  public let name: String
  /// A name for people, the server's own word.
  public let title: String?
  /// How much it could harm, and why.
  public let risk: RiskVerdict
  /// What a person should look at first.
  public let findings: [DefinitionFinding]

  /// A definition with what the badge says of it, and what its inspector found.
  public init(_ tool: ToolDefinition, risk: RiskVerdict, findings: [DefinitionFinding]) {
    name = tool.name
    title = tool.title
    self.risk = risk
    self.findings = findings
  }
}

extension [ScannedTool] {
  /// The riskiest first: by level, then by category, otherwise as they were.
  var ranked: [ScannedTool] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element.risk, right.element.risk)
      if one.level != other.level { return one.level > other.level }
      if one.category != other.category { return one.category > other.category }
      return left.offset < right.offset
    }.map(\.element)
  }
}
