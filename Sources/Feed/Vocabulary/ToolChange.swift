/// How one tool's definition differs from the pinned one.
public struct ToolChange: Codable, Sendable, Equatable {
  /// The tool's name.
  public var tool: String
  /// What happened to it.
  public var kind: ToolChangeKind
  /// SHA-256 of the canonical definition that was seen, hex; empty for a tool that is gone.
  public var hash: String
  /// The members that changed, such as `description`.
  public var members: [String]

  /// All members, in the order in which they are written.
  public init(tool: String, kind: ToolChangeKind, hash: String, members: [String]) {
    self.tool = tool
    self.kind = kind
    self.hash = hash
    self.members = members
  }
}
