import MCP

/// The latest approved call of the same agent and tool, to see what differs.
public struct LastYes: Codable, Sendable, Equatable {
  /// The approved call.
  public var call: CallID
  /// When it was approved, milliseconds since 1970.
  public var ts: Int64
  /// Who approved it.
  public var by: String
  /// Its arguments.
  public var arguments: JSON

  /// All members, in the order in which they are written.
  public init(call: CallID, ts: Int64, by: String, arguments: JSON) {
    self.call = call
    self.ts = ts
    self.by = by
    self.arguments = arguments
  }
}
