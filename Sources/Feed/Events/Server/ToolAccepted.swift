import MCP
import Risk

/// A definition was pinned: on trust when the server first came up, later by an operator.
/// On trust once more if another server that is read later shows more to be wrong with it.
public struct ToolAccepted: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "tool.accepted"

  /// The server's short name.
  public var server: String
  /// The tool's name.
  public var tool: String
  /// SHA-256 of the canonical definition, hex.
  public var hash: String
  /// The definition as the server wrote it.
  public var definition: JSON
  /// The operator; none = on trust at first sight.
  public var by: String?
  /// What is wrong with the definition, at most eight; none = nothing, and in records of versions that didn't look.
  public var findings: [DefinitionFinding]?

  /// All members, in the order in which they are written.
  public init(
    server: String, tool: String, hash: String, definition: JSON, by: String? = nil,
    findings: [DefinitionFinding]? = nil
  ) {
    self.server = server
    self.tool = tool
    self.hash = hash
    self.definition = definition
    self.by = by
    self.findings = findings
  }
}
