import MCP

/// Everything that rules one server: its document, the operators' overrides above it, and how strictly it is meant.
///
/// It never changes: other rules make a new one. Every call looks into it, which a class makes cheap. Moments are in
/// milliseconds since 1970.
public final class Ruleset: Sendable {
  /// Nil if the server has no policy, which refuses everything.
  public let document: PolicyDocument?
  /// Whether what the document says is done, or only recorded.
  public let mode: Mode
  /// What is done with calls to tools that drifted.
  public let drift: DriftPosture
  private let overrides: [ByteString: ToolOverrides]

  /// - Parameter overrides: in the order in which they were made; of those that change the same thing of a tool, the
  ///   last counts, and when its time is over none does.
  public init(
    document: PolicyDocument?, overrides: [Override], mode: Mode = .enforce, drift: DriftPosture = .hold
  ) {
    self.document = document
    self.mode = mode
    self.drift = drift
    var byTool: [ByteString: ToolOverrides] = [:]
    for override in overrides { byTool[ByteString(override.tool), default: ToolOverrides()].add(override) }
    self.overrides = byTool
  }

  func overrides(of tool: String) -> ToolOverrides? {
    overrides.isEmpty ? nil : overrides[ByteString(tool)]
  }
}
