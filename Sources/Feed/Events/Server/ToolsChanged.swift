/// Definitions differ from the pinned ones; an operator must accept them.
public struct ToolsChanged: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "tools.changed"

  /// The server's short name.
  public var server: String
  /// What differs, a tool each.
  public var changes: [ToolChange]

  /// All members, in the order in which they are written.
  public init(server: String, changes: [ToolChange]) {
    self.server = server
    self.changes = changes
  }
}
