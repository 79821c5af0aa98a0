import MCP

/// Tells from a tool's definition how much it could harm.
///
/// Whatever speaks for harm counts, the worst of it decides: the words of the name, verbs before nouns, the names of
/// the arguments, what the description claims, the annotations. What speaks for harmlessness counts only from a
/// trusted server. A name that tells nothing never ranks low. The user's own word wins over all of it.
public struct RiskClassifier: Sendable {
  private let trusted: Bool
  private let overrides: RiskOverrides

  /// - Parameters:
  ///   - trusted: Whether the server's annotations are believed where they lower the risk.
  ///   - overrides: The user's own word on the server's tools.
  public init(trusted: Bool, overrides: RiskOverrides = .none) {
    self.trusted = trusted
    self.overrides = overrides
  }

  /// The verdict on one tool.
  public func assess(_ tool: ToolDefinition) -> RiskVerdict {
    overrides.applied(to: found(in: tool), of: tool.name)
  }

  /// The verdict on a tool of which no definition has been seen, where the user may have said something of it.
  public func unseen(toolNamed name: String) -> RiskVerdict {
    overrides.applied(to: Self.unknown(toolNamed: name), of: name)
  }

  /// What the definition itself says.
  private func found(in tool: ToolDefinition) -> RiskVerdict {
    if trusted, let lowered = believed(tool) { return RiskVerdict(lowered) }
    let told = Evidence.ofName(tool.name)
    let parameters = Evidence.ofParameters(tool.inputSchema, name: tool.name)
    let raised = Evidence.ofAnnotations(tool.annotations) + Evidence.ofHiddenCharacters(tool)
    var claims = Evidence.ofDescription(tool.description)
    if told.isEmpty { claims = claims.map(\.asHearsay) }
    var evidence = told + parameters + claims
    if evidence.isEmpty { evidence.append(Evidence(.isUnknown, "name", quoting: tool.name)) }
    return RiskVerdict(evidence + raised)
  }

  /// The verdict on a tool of which no definition has been seen.
  public static func unknown(toolNamed name: String) -> RiskVerdict {
    RiskVerdict([Evidence(.isUnknown, "no definition seen", quoting: name)])
  }

  /// What a trusted server's annotations make of a tool, if they say that it is harmless.
  private func believed(_ tool: ToolDefinition) -> [Evidence]? {
    guard tool.annotations.readOnlyHint == true else { return nil }
    let secrets = Evidence.ofName(tool.name).filter { $0.deed == .readsSecrets }
    return secrets + [Evidence(.reads, "trusted annotation", quoting: "readOnlyHint: true")]
  }
}

extension Evidence {
  /// Reading that only a description speaks of.
  fileprivate var asHearsay: Evidence {
    deed == .reads ? Evidence(deed: .seemsToRead, source: source) : self
  }
}

extension RiskVerdict {
  /// The worst of the evidence, which must not be empty, and what speaks for it, the worst first, six quotes at most.
  init(_ evidence: [Evidence]) {
    let ranked = evidence.sorted { $1.deed < $0.deed }
    let worst = ranked.first?.deed ?? .isUnknown
    var seen: Set<String> = []
    let distinct = ranked.map(\.source).filter { seen.insert($0).inserted }
    self.init(
      category: evidence.map(\.deed.category).max() ?? worst.category, level: worst.level,
      reasons: [worst.phrase] + distinct.prefix(6))
  }
}
