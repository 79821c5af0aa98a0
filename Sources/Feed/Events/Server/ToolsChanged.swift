/// Definitions differ from the pinned ones; an operator must accept them.
public struct ToolsChanged: Codable, Sendable, Equatable, EventBody {
  public static let type = "tools.changed"

  public var server: String
  public var changes: [ToolChange]

  public init(server: String, changes: [ToolChange]) {
    self.server = server
    self.changes = changes
  }
}
