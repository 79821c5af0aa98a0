import MCP
import Risk

/// A tool's pinned definition and what it was judged to be.
public struct ToolState: Codable, Sendable, Equatable {
  /// The server's short name.
  public var server: String
  /// The definition as the server wrote it.
  public var definition: JSON
  /// SHA-256 of the canonical definition, hex.
  public var hash: String
  /// How much the tool could harm.
  public var risk: RiskVerdict
  /// How it differs from what is pinned; none = not at all.
  public var drift: ToolChange?
  /// What is wrong with the definition, at most eight; none = nothing, and of gateways that didn't look.
  public var findings: [DefinitionFinding]?
  /// The definition that the server lists now, where it has changed; none = the same, or it lists the tool no more.
  public var seen: JSON?

  /// All members, in the order in which they are written.
  public init(
    server: String, definition: JSON, hash: String, risk: RiskVerdict, drift: ToolChange? = nil,
    findings: [DefinitionFinding]? = nil, seen: JSON? = nil
  ) {
    self.server = server
    self.definition = definition
    self.hash = hash
    self.risk = risk
    self.drift = drift
    self.findings = findings
    self.seen = seen
  }
}
