import MCP

/// How a definition differs from the one that was pinned, and what that does to the risk.
public struct DefinitionDrift: Sendable, Equatable {
  /// The members that differ.
  public let changes: [DefinitionChange]
  /// The texts that differ, word by word.
  public let texts: [TextChange]
  /// The verdict on the pinned definition.
  public let before: RiskVerdict
  /// The verdict on the one that was seen.
  public let after: RiskVerdict
  /// What is wrong with the one that was seen and was not with the pinned one.
  public let findings: [DefinitionFinding]

  /// Compares two definitions of one tool.
  public init(
    from pinned: ToolDefinition, to seen: ToolDefinition, by classifier: RiskClassifier,
    and inspector: DefinitionInspector
  ) {
    changes = DefinitionChange.between(pinned: pinned, seen: seen)
    texts = TextChange.between(pinned: pinned, seen: seen)
    before = classifier.assess(pinned)
    after = classifier.assess(seen)
    let known = inspector.findings(in: pinned)
    findings = inspector.findings(in: seen).filter { !known.contains($0) }
  }

  /// Whether the tool could harm more than before, by its level or by the kind of what it does.
  public var raisesRisk: Bool { after.level > before.level || after.category > before.category || !findings.isEmpty }
}
