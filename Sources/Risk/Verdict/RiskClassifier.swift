import MCP

/// Tells from a tool's definition how much it could harm.
///
/// The definition is read for signs: the words of the name, verbs before nouns, the names of the arguments, what the
/// description claims, the annotations, the server. A scorecard adds up what the signs speak for; what the name says of
/// destruction and money can't be outweighed. What speaks for harmlessness in the server's own hints counts only if the
/// server is trusted. A tool that tells nothing never ranks low, and the user's own word wins.
public struct RiskClassifier: Sendable {
  private let trusted: Bool
  private let server: ServerContext
  private let overrides: RiskOverrides
  private let scorecard: Scorecard

  /// - Parameters:
  ///   - trusted: Whether the server's annotations are believed where they lower the risk.
  ///   - server: What is known of the server that lists the tools.
  ///   - overrides: The user's own word, which wins.
  public init(trusted: Bool, server: ServerContext = .unknown, overrides: RiskOverrides = .none) {
    self.init(trusted: trusted, server: server, overrides: overrides, scorecard: .builtIn)
  }

  package init(
    trusted: Bool, server: ServerContext = .unknown, overrides: RiskOverrides = .none, scorecard: Scorecard
  ) {
    self.trusted = trusted
    self.server = server
    self.overrides = overrides
    self.scorecard = scorecard
  }

  /// The same, with what is known of the server by now.
  public func knowing(_ server: ServerContext) -> RiskClassifier {
    RiskClassifier(trusted: trusted, server: server, overrides: overrides, scorecard: scorecard)
  }

  /// The verdict on one tool.
  ///
  /// - Parameter findings: what is wrong with its definition, which raises the verdict.
  public func assess(_ tool: ToolDefinition, findings: [DefinitionFinding] = []) -> RiskVerdict {
    overrides.applied(to: judged(tool).raised(for: findings), of: tool.name)
  }

  /// The verdict on a tool of which no definition has been seen.
  public func unseen(toolNamed name: String) -> RiskVerdict {
    overrides.applied(to: Self.unknown(toolNamed: name), of: name)
  }

  /// The verdict on a tool of which no definition has been seen, and of which the user said nothing.
  public static func unknown(toolNamed name: String) -> RiskVerdict {
    RiskVerdict(nothingKnownBut: Sign(.nameLeads, "nothing", at: .nowhere, quoting: name))
  }

  private func judged(_ tool: ToolDefinition) -> RiskVerdict {
    let signs = Signs(of: tool, on: server, for: scorecard)
    if trusted, let believed = Belief(in: tool.annotations, signs: signs) { return believed.verdict }
    let hiding = Sign.hiding(in: tool)
    if signs.areSilent, hiding == nil, tool.description?.isEmpty ?? true {
      return RiskVerdict(nothingKnownBut: Sign(.nameLeads, "nothing", at: .name, quoting: tool.name))
    }
    return Judgement(of: signs, by: scorecard).verdict(hiding: hiding)
  }
}
