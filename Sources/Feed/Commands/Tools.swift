/// Every tool as it is pinned.
public struct Tools: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The tools, server by server.
  public var tools: [ToolState]

  /// All members, in the order in which they are written.
  public init(seq: Int, tools: [ToolState]) {
    self.seq = seq
    self.tools = tools
  }
}
