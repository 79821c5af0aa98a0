import MCP

/// The latest approved call of the same agent and tool, to see what differs.
public struct LastYes: Codable, Sendable, Equatable {
  public var call: CallID
  /// When it was approved, milliseconds since 1970.
  public var ts: Int64
  public var by: String
  public var arguments: JSON

  public init(call: CallID, ts: Int64, by: String, arguments: JSON) {
    self.call = call
    self.ts = ts
    self.by = by
    self.arguments = arguments
  }
}
