import MCP
import Risk

/// A tool's pinned definition and what it was judged to be.
public struct ToolState: Codable, Sendable, Equatable {
  public var server: String
  public var definition: JSON
  public var hash: String
  public var risk: RiskVerdict
  public var drift: ToolChange?

  public init(server: String, definition: JSON, hash: String, risk: RiskVerdict, drift: ToolChange? = nil) {
    self.server = server
    self.definition = definition
    self.hash = hash
    self.risk = risk
    self.drift = drift
  }
}
