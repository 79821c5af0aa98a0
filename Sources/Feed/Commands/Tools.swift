/// Every tool as it is pinned.
public struct Tools: Codable, Sendable, Equatable {
  public var seq: Int
  public var tools: [ToolState]

  public init(seq: Int, tools: [ToolState]) {
    self.seq = seq
    self.tools = tools
  }
}
