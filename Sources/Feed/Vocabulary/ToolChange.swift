import Risk

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
  /// How much the pinned definition could harm; none of a new tool, and in records of versions that didn't tell.
  public var before: RiskVerdict?
  /// How much the one that was seen could harm; none of a tool that is gone.
  public var after: RiskVerdict?
  /// What is wrong with the one that was seen and was not with the pinned one; none where it was not looked at.
  public var findings: [DefinitionFinding]?
  /// The texts that changed, at most eight; none where they were not compared.
  public var texts: [ChangedText]?

  /// All members, in the order in which they are written.
  public init(
    tool: String, kind: ToolChangeKind, hash: String, members: [String], before: RiskVerdict? = nil,
    after: RiskVerdict? = nil, findings: [DefinitionFinding]? = nil, texts: [ChangedText]? = nil
  ) {
    self.tool = tool
    self.kind = kind
    self.hash = hash
    self.members = members
    self.before = before
    self.after = after
    self.findings = findings
    self.texts = texts
  }
}
